package landfall.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import landfall.reject.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code landfall}: the commands, and what their failures mean to the caller. */
@Command(
        name = "landfall",
        mixinStandardHelpOptions = true,
        versionProvider = Landfall.Version.class,
        description = "From allegation to landfall: claims, ship positions and a verdict anyone can re-check.",
        subcommands = {
            DemoCommand.class,
            InvestigateCommand.class,
            ServeCommand.class,
            LedgerCommand.class,
            UserCommand.class,
            ReadCommand.class,
            DecodeCommand.class,
            TracksCommand.class,
            DetectCommand.class,
            ReachCommand.class,
            VesselCommand.class,
            ScreenCommand.class,
            PairsCommand.class,
            DataCommand.class,
            DossierCommand.class,
            VerifyCommand.class,
            SimulateCommand.class,
            BenchCommand.class,
            CalibrateCommand.class,
            DocsCommand.class
        })
public final class Landfall {
    /** The caller's mistake. */
    private static final int MISTAKE = 2;
    /** Our fault. */
    private static final int FAULT = 1;

    private Landfall() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.setOut(StandardOutput.ofThisProcess());
        Runnable onFull = () -> memoryFull(args.length > 0 && args[0].equals("serve"));
        new FullMemory(onFull).watch();
        try {
            System.exit(run(args));
        } catch (OutOfMemoryError e) {
            onFull.run();
        }
    }

    /** Runs one command and returns its exit code: 0 done, 1 our fault, 2 the caller's mistake. */
    static int run(String... args) {
        return new CommandLine(new Landfall())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Landfall::misused)
                .setExecutionExceptionHandler(Landfall::failed)
                .setExecutionStrategy(Landfall::execute)
                .execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    /** Ends at once: nothing that is still running can be trusted to end by itself. */
    private static synchronized void memoryFull(boolean serves) {
        System.err.printf(
                "landfall: Memory is full: %,d MB are too little for %s. Give more, as in LANDFALL_JAVA_OPTIONS=-Xmx%dm%s.%n",
                Runtime.getRuntime().maxMemory() >> 20,
                serves ? "what the feeds bring" : "this input",
                Runtime.getRuntime().maxMemory() >> 19,
                serves ? "; what came in is kept in the journal" : ", or give fewer files at a time");
        Runtime.getRuntime().halt(FAULT);
    }

    private static int execute(ParseResult parsed) {
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int misused(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return say(e.getCommandLine(), sentence(Misuse.inWords(e)) + " See \"" + command + " --help\".");
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof Output.ReaderGone) {
            return 0;
        }
        if (e instanceof Refusal) {
            return say(command, e.getMessage());
        }
        Optional<String> trouble = FileTrouble.inWords(e);
        if (trouble.isPresent()) {
            return say(command, trouble.get());
        }
        e.printStackTrace(command.getErr());
        return FAULT;
    }

    private static int say(CommandLine command, String sentence) {
        PrintWriter err = command.getErr();
        err.println("landfall: " + sentence.strip());
        err.flush();
        return MISTAKE;
    }

    private static String sentence(String message) {
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        static String current() {
            String version = Landfall.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {"landfall " + current()};
        }
    }
}
