package landfall.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import landfall.claim.Sha256;
import landfall.reject.Refusal;
import org.jdbi.v3.core.Jdbi;

/**
 * Who may sign in, the keys that programs use, and the browsers that are signed in. Of passwords, keys and cookies only hashes are kept:
 * whoever reads the store can sign in with none of them.
 */
public final class People {
    /** NIST SP 800-63B asks for 8 at least; nothing here forces people to change or to decorate them. */
    public static final int SHORTEST_PASSWORD = 10;

    private static final int LONGEST_PASSWORD = 200;
    private static final int SECRET_BYTES = 32;

    /** A working day, then one signs in again: our judgement. */
    private static final Duration SESSION = Duration.ofHours(12);

    private final Jdbi jdbi;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    People(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * @param name as decisions are signed
     * @param role what they may do
     * @param madeAt since when
     */
    public record Person(String name, Role role, Instant madeAt) {}

    /**
     * @param id by which it is named and taken away; not the key itself
     * @param person in whose name it acts
     * @param role what it may do
     * @param madeAt since when
     */
    public record Token(String id, String person, Role role, Instant madeAt) {}

    /**
     * Somebody who is let in.
     *
     * @param name of the person
     * @param role what they may do
     * @param csrf what forms of this session must carry; null for a program's key
     */
    public record Visitor(String name, Role role, String csrf) {}

    /** @throws Refusal when the name or password cannot be used, or the name is taken */
    public void add(String name, Role role, char[] password) {
        if (name == null || !name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .@_'-]{0,59}")) {
            throw new Refusal("A name is up to 60 letters, digits and . @ _ ' - or spaces.");
        }
        if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
            throw new Refusal("A password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD
                    + " characters; some words in a row are easy to remember.");
        }
        if (find(name).isPresent()) {
            throw new Refusal("There is a \"" + name + "\" already; remove them first or choose another name.");
        }
        String hash = Password.hashed(password, chance);
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO person VALUES (?, ?, ?, ?)")
                .bind(0, name)
                .bind(1, role.id())
                .bind(2, hash)
                .bind(3, clock.instant().toString())
                .execute());
    }

    /** Takes away a person, their keys and their sessions; what they decided stays. */
    public void remove(String name) {
        int gone = jdbi.inTransaction(handle -> {
            handle.execute("DELETE FROM token WHERE person = ?", name);
            handle.execute("DELETE FROM session WHERE person = ?", name);
            return handle.execute("DELETE FROM person WHERE name = ?", name);
        });
        if (gone == 0) {
            throw new Refusal("There is nobody called \"" + name + "\".");
        }
    }

    public List<Person> all() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT name, role, made_at FROM person ORDER BY name")
                .map((row, context) -> new Person(
                        row.getString("name"),
                        Role.find(row.getString("role")).orElseThrow(),
                        Instant.parse(row.getString("made_at"))))
                .list());
    }

    public List<Token> tokens() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, person, role, made_at FROM token ORDER BY made_at, id")
                .map((row, context) -> new Token(
                        row.getString("id"),
                        row.getString("person"),
                        Role.find(row.getString("role")).orElseThrow(),
                        Instant.parse(row.getString("made_at"))))
                .list());
    }

    /** A new key for a program; this is the only time it can be read. */
    public String token(String person, Role role) {
        Person owner = find(person).orElseThrow(() -> new Refusal("There is nobody called \"" + person + "\"."));
        if (!owner.role().covers(role)) {
            throw new Refusal("A key can do no more than its person: " + person + " is a "
                    + owner.role().id() + ".");
        }
        String key = "lf_" + secret();
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO token VALUES (?, ?, ?, ?, ?)")
                .bind(0, Sha256.shortHex(key + "id", 8))
                .bind(1, person)
                .bind(2, role.id())
                .bind(3, Sha256.hex(key))
                .bind(4, clock.instant().toString())
                .execute());
        return key;
    }

    public void revoke(String id) {
        if (jdbi.withHandle(handle -> handle.execute("DELETE FROM token WHERE id = ?", id)) == 0) {
            throw new Refusal("There is no such key.");
        }
    }

    /** Whom a program's key lets in. */
    public Optional<Visitor> withToken(String key) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT person, role FROM token WHERE sha256 = ?")
                .bind(0, Sha256.hex(key))
                .map((row, context) -> new Visitor(
                        row.getString("person"),
                        Role.find(row.getString("role")).orElseThrow(),
                        null))
                .findOne());
    }

    /** What the cookie shall hold when name and password are right; nothing else tells which of the two was wrong. */
    public Optional<String> signIn(String name, char[] password) {
        String kept = jdbi.withHandle(handle -> handle.createQuery("SELECT password FROM person WHERE name = ?")
                .bind(0, String.valueOf(name))
                .mapTo(String.class)
                .findOne()
                .orElse(Password.NOBODY));
        if (password.length > LONGEST_PASSWORD || !Password.matches(password, kept) || kept.equals(Password.NOBODY)) {
            return Optional.empty();
        }
        String cookie = secret();
        Instant now = clock.instant();
        jdbi.useTransaction(handle -> {
            handle.execute("DELETE FROM session WHERE ends_at < ?", now.toString());
            handle.createUpdate("INSERT INTO session VALUES (?, ?, ?, ?)")
                    .bind(0, Sha256.hex(cookie))
                    .bind(1, name)
                    .bind(2, secret())
                    .bind(3, now.plus(SESSION).toString())
                    .execute();
        });
        return Optional.of(cookie);
    }

    /** Whom a browser's cookie lets in, while the session lasts and the person is known. */
    public Optional<Visitor> withCookie(String cookie) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT s.person, s.csrf, p.role FROM session s JOIN person p"
                                + " ON p.name = s.person WHERE s.sha256 = ? AND s.ends_at >= ?")
                .bind(0, Sha256.hex(cookie))
                .bind(1, clock.instant().toString())
                .map((row, context) -> new Visitor(
                        row.getString("person"),
                        Role.find(row.getString("role")).orElseThrow(),
                        row.getString("csrf")))
                .findOne());
    }

    public void signOut(String cookie) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM session WHERE sha256 = ?", Sha256.hex(cookie)));
    }

    private Optional<Person> find(String name) {
        return all().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
