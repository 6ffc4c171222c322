package landfall.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import landfall.claim.Claim;
import landfall.store.Subjects;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/** Addresses of the pages. Ids that would not stand in a path as they are go in Base64 behind a tilde. */
final class Links {
    private Links() {}

    static String key(String id) {
        if (id.matches("[A-Za-z0-9_-][A-Za-z0-9._:@-]*")) {
            return id;
        }
        return "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of a path's part; a part that is no key is itself an id that nothing has. */
    static String id(String key) {
        if (!key.startsWith("~")) {
            return key;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(key.substring(1)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return key;
        }
    }

    static String ofCase(String id) {
        return "/cases/" + key(id);
    }

    static String lead(Lead lead) {
        return ofCase(lead.caseId()) + "?lead=" + named(lead);
    }

    /** As it stands in an address, where a plus would be a space. */
    static String named(Lead lead) {
        return LeadName.of(lead).replace("+", "%2B");
    }

    /** A reason on the page of its lead, which opens there. */
    static String reason(Lead lead, Evidence item) {
        return lead(lead) + "#" + anchor(lead, item);
    }

    /** Stays when items are numbered anew. */
    static String anchor(Lead lead, Evidence item) {
        String subject = Subjects.of(lead, item);
        return "r-" + subject.substring(subject.lastIndexOf('/') + 1);
    }

    static String leadApi(Lead lead, String what) {
        return "/api/cases/" + key(lead.caseId()) + "/leads/" + named(lead) + "/" + what;
    }

    static String vessel(String hull) {
        return "/vessels/" + key(hull);
    }

    static String claim(Claim claim) {
        return "/reports/" + key(claim.doc()) + "#" + anchor(claim);
    }

    static String statement(String claimId) {
        return "/statements/" + key(claimId);
    }

    static String anchor(Claim claim) {
        return "c" + claim.span().start() + "-" + claim.span().end();
    }

    static String report(String doc) {
        return "/reports/" + key(doc);
    }

    static String search(String query) {
        return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** The same page in another language. */
    static String language(String code, String path) {
        return "/language/" + code + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
