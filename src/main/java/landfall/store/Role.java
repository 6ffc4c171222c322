package landfall.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person or a program may do: read; decide, too; say who may sign in, too. */
public enum Role {
    READER,
    ANALYST,
    ADMIN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this role may do what that one may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }

    public static Optional<Role> find(String id) {
        return Arrays.stream(values()).filter(r -> r.id().equals(id)).findFirst();
    }
}
