package landfall.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.reject.Rejects;

/** Finds the sanctions lists among files and folders and reads them; what cannot be read is told, never left out in silence. */
final class ListLoading {
    private static final int MOST_FILES = 2000;
    /** Files that look like data: one of these that no reader knows may be a list whose layout changed. */
    private static final Pattern DATA = Pattern.compile("(?i).*\\.((csv|tsv|xml|json)(\\.gz)?|zip)");
    /** Parts of a list that come beside its main file. */
    private static final Pattern PART =
            Pattern.compile("(?i)(sdn_)?(alt|add|address|comments|sdn_comments)\\.csv(\\.gz|\\.zip)?");

    private final Rejects rejects;
    private final List<LoadedList> lists = new ArrayList<>();

    private ListLoading(Rejects rejects) {
        this.rejects = rejects;
    }

    /**
     * A list with what is to be said about it.
     *
     * @param checked for the answer
     * @param entries empty when it could not be read
     * @param aliases whether its aliases were there to be read
     */
    record LoadedList(Checked checked, List<Entry> entries, boolean aliases) {}

    static List<LoadedList> load(List<Path> filesOrFolders, Rejects rejects) {
        ListLoading loading = new ListLoading(rejects);
        for (Path path : filesOrFolders) {
            if (Files.isDirectory(path)) {
                loading.folder(path);
            } else if (Files.isRegularFile(path)) {
                loading.file(path, true);
            } else {
                loading.failed(path, "not found: nothing in it was checked");
            }
        }
        return List.copyOf(loading.lists);
    }

    private void folder(Path folder) {
        ListFolder found = ListFolder.walked(folder);
        found.unopened().forEach(path -> failed(path, "cannot be opened: nothing in it was checked"));
        found.unfollowed().forEach(path -> failed(path, "a link, which is not followed: nothing in it was checked"));
        List<Path> files = found.files();
        if (files.size() > MOST_FILES) {
            failed(folder, "more than " + MOST_FILES + " files: the rest was not checked");
            files = files.subList(0, MOST_FILES);
        }
        files.forEach(f -> file(f, false));
    }

    private void file(Path path, boolean askedFor) {
        if (PART.matcher(path.getFileName().toString()).matches()) {
            return;
        }
        if (path.endsWith(FetchRecord.NAME)) {
            neverFetched(path);
            return;
        }
        if (!askedFor && !DATA.matcher(path.getFileName().toString()).matches()) {
            rejects.count("not a sanctions list", path.toString(), "");
            return;
        }
        ListFile file;
        try {
            file = ListFile.of(path);
        } catch (IOException e) {
            failed(path, "cannot be read (" + e.getMessage() + "): nothing in it was checked");
            return;
        }
        for (ListReader reader : Lists.READERS) {
            String id = reader.recognise(file);
            if (id != null) {
                lists.add(read(file, reader, Lists.of(id)));
                return;
            }
        }
        rejects.count("sanctions list of unknown layout", path.toString(), file.header());
        failed(path, "not recognised as a list we know: nothing in it was checked");
    }

    /** A list that was asked for and never came has no file to read: it is named all the same. */
    private void neverFetched(Path path) {
        FetchRecord.in(path.toAbsolutePath().getParent())
                .filter(record -> record.files().isEmpty())
                .ifPresent(record -> failed(
                        Path.of(Lists.find(record.source())
                                .map(ListDescriptor::title)
                                .orElse(record.source())),
                        "could not be fetched (" + record.failure() + "): nothing in it was checked"));
    }

    private void failed(Path path, String problem) {
        Path name = path.getFileName() == null ? path : path.getFileName();
        Checked checked =
                new Checked(null, name.toString(), null, path.toString(), null, null, null, 0, 0, List.of(problem));
        lists.add(new LoadedList(checked, List.of(), false));
    }

    private LoadedList read(ListFile file, ListReader reader, ListDescriptor descriptor) {
        ListReader.Reading reading = reader.read(file, parts(file));
        List<String> problems = new ArrayList<>(reading.problems());
        int n = reading.entries().size();
        if (n < descriptor.minEntries() || n > descriptor.maxEntries()) {
            problems.add(n + " entries where " + descriptor.minEntries() + " to " + descriptor.maxEntries()
                    + " are expected: truncated, or the list has changed");
        }
        TreeSet<String> unread = new TreeSet<>(reading.unread());
        unread.removeAll(descriptor.columns());
        unread.removeAll(descriptor.ignored());
        // a layout that names no ignored columns expects others
        if (!unread.isEmpty()
                && !(descriptor.layout() != null && descriptor.ignored().isEmpty() && unread.size() > 20)) {
            problems.add("columns not read: " + String.join(", ", unread));
        }
        String missing = reader.tellsHeader() ? missing(reading.unread(), descriptor) : "";
        if (!missing.isEmpty()) {
            problems.add("columns that are not there, so that nothing was checked by them: " + missing);
        }
        FetchRecord fetched = FetchRecord.in(file.path().toAbsolutePath().getParent())
                .filter(record -> record.source().equals(descriptor.id()))
                .orElse(null);
        String sha256 = file.sha256();
        if (fetched != null) {
            problems.addAll(fetched.problems(file.name(), sha256));
        }
        problems.forEach(p -> rejects.count(
                "taken as it is: sanctions list with a problem", file.path().toString(), p));
        int names = reading.entries().stream().mapToInt(e -> e.names().size()).sum();
        ListDate dated = ListDate.of(reading, file.path(), fetched);
        Checked checked = new Checked(
                descriptor.id(),
                descriptor.title(),
                descriptor.publisher(),
                file.path().toString(),
                sha256,
                dated.date(),
                dated.basis(),
                n,
                names,
                problems);
        return new LoadedList(checked, reading.entries(), reading.aliases());
    }

    private static String missing(List<String> header, ListDescriptor descriptor) {
        List<String> wanted = descriptor.layout() == null
                ? descriptor.columns()
                : descriptor.layout().columns();
        return wanted.stream().filter(column -> !header.contains(column)).collect(Collectors.joining(", "));
    }

    private List<ListFile> parts(ListFile main) {
        Map<Path, ListFile> parts = new LinkedHashMap<>();
        Path folder = main.path().toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                if (PART.matcher(path.getFileName().toString().toLowerCase(Locale.ROOT))
                        .matches()) {
                    parts.put(path, ListFile.of(path));
                }
            }
        } catch (IOException e) {
            rejects.count("part of a sanctions list cannot be read", folder.toString(), String.valueOf(e.getMessage()));
        }
        return List.copyOf(parts.values());
    }
}
