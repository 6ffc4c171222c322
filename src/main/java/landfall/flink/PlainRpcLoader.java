package landfall.flink;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.rpc.RpcSystem;
import org.apache.flink.runtime.rpc.RpcSystemLoader;
import org.apache.flink.runtime.rpc.pekko.PekkoRpcSystem;

/**
 * Takes the engine's messaging from the class path like everything else. The engine's own loader unpacks 24 MB into a temporary
 * folder at each start and keeps them apart from other versions of the same libraries, of which there are none here.
 */
public final class PlainRpcLoader implements RpcSystemLoader {
    @Override
    public int getLoadPriority() {
        return 0;
    }

    @Override
    public RpcSystem loadRpcSystem(Configuration configuration) {
        return new PekkoRpcSystem();
    }
}
