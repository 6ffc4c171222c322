package landfall.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import landfall.claim.Claim;
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

    static String lead(String caseId, int rank) {
        return ofCase(caseId) + (rank == 1 ? "" : "?lead=" + rank);
    }

    /** A reason on the page of its lead, which opens there. */
    static String reason(Lead lead, Evidence item) {
        return lead(lead.caseId(), lead.rank()) + "#" + key(item.id());
    }

    static String leadApi(String caseId, int rank, String what) {
        return "/api/cases/" + key(caseId) + "/leads/" + rank + "/" + what;
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
