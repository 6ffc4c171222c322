package landfall.web;

import java.nio.file.Path;
import java.time.Clock;
import landfall.store.Store;

/** Serves the voyage with a million positions and ten thousand events: give a folder and a port. */
public final class ServeManyPositions {
    private ServeManyPositions() {}

    public static void main(String[] args) {
        Store store = Store.open(Path.of(args[0]));
        store.save(ManyPositions.investigation());
        WebServer server =
                WebServer.start(store, new Options("127.0.0.1", Integer.parseInt(args[1]), "test"), Clock.systemUTC());
        System.out.println(server.address());
    }
}
