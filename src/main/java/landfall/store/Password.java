package landfall.store;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of passwords: PBKDF2 with HMAC-SHA-256 (RFC 8018), 600,000 rounds and 16 bytes of salt, as OWASP's Password Storage Cheat Sheet
 * (2023) asks for. Kept as {@code pbkdf2-sha256$rounds$salt$hash}, so that the rounds can grow.
 */
final class Password {
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String KIND = "pbkdf2-sha256";

    /** Compared with when there is no such person, so that the answer takes as long. No word has this hash. */
    static final String NOBODY = KIND + "$" + ROUNDS + "$" + "A".repeat(22) + "$" + "A".repeat(43);

    private Password() {}

    static String hashed(char[] word, SecureRandom chance) {
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        return String.join("$", KIND, String.valueOf(ROUNDS), text(salt), text(derived(word, salt, ROUNDS)));
    }

    /** Takes as long for a wrong word as for the right one. */
    static boolean matches(char[] word, String kept) {
        String[] parts = kept.split("\\$");
        if (parts.length != 4 || !parts[0].equals(KIND)) {
            throw new IllegalStateException("a password hash of an unknown kind");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        byte[] again = derived(word, decoder.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(again, decoder.decode(parts[3]));
    }

    private static byte[] derived(char[] word, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(word, salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
