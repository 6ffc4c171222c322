package landfall.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import landfall.config.Configuration;
import landfall.reject.Refusal;
import landfall.store.People;
import landfall.store.Role;
import landfall.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landfall user}: who may sign in to the pages where they are served to other machines, and the keys of programs. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = {
            "Who may sign in, and which programs hold keys:",
            "  list | add NAME [--role ROLE] | remove NAME",
            "  tokens | token NAME [--role ROLE] | revoke ID",
            "add reads the password from the terminal, or the first line of stdin; token prints the key, once."
        })
final class UserCommand implements Callable<Integer> {
    /** What is of no use where there is no store; it would make an empty one. */
    private static final Set<String> OF_A_STORE = Set.of("list", "tokens", "remove", "revoke");

    @Mixin
    private CommonOptions common;

    @Mixin
    private StoreChoice kept;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".landfall/serve",
            description = "folder given to serve (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--role",
            paramLabel = "reader|analyst|admin",
            converter = Code.class,
            defaultValue = "reader",
            description =
                    "a reader reads, an analyst decides, an admin says who may sign in (default: ${DEFAULT-VALUE})")
    private String role;

    @Parameters(index = "0", paramLabel = "WHAT", description = "what to show or to do")
    private String what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "of the person; the id of a key")
    private String name;

    @Override
    public Integer call() throws IOException {
        Configuration configuration = common.configuration(null);
        Path usual = data.resolve("store");
        if (OF_A_STORE.contains(what) && !kept.isThere(configuration, usual)) {
            throw new Refusal("There is no store in " + data + "; give the folder of serve with --data.");
        }
        try (Store store = kept.open(configuration, usual);
                Output out = common.output()) {
            People people = store.people();
            switch (what) {
                case "list" -> people.all().forEach(p -> out.line(fields(p)));
                case "tokens" -> people.tokens().forEach(t -> out.line(fields(t)));
                case "add" -> people.add(required(), role(), password());
                case "remove" -> people.remove(required());
                case "token" -> out.line(Map.of("token", people.token(required(), role())));
                case "revoke" -> people.revoke(required());
                default ->
                    throw new Refusal(
                            "user: \"" + what + "\" is nothing that it can do; see \"landfall user --help\".");
            }
        }
        return 0;
    }

    private static Map<String, Object> fields(People.Person p) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", p.name());
        fields.put("role", p.role().id());
        fields.put("since", p.madeAt());
        return fields;
    }

    private static Map<String, Object> fields(People.Token t) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", t.id());
        fields.put("name", t.person());
        fields.put("role", t.role().id());
        fields.put("since", t.madeAt());
        return fields;
    }

    private String required() {
        if (name == null) {
            throw new Refusal("user " + what + " needs a name; see \"landfall user --help\".");
        }
        return name;
    }

    private Role role() {
        return Role.find(role)
                .orElseThrow(() -> new Refusal("--role is reader, analyst or admin, not \"" + role + "\"."));
    }

    private static char[] password() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("Password: ");
            return typed == null ? new char[0] : typed;
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? new char[0] : line.toCharArray();
    }
}
