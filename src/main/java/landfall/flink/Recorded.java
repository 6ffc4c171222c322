package landfall.flink;

import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Something that {@link Records} can write. */
record Recorded<T>(Class<T> type) implements SimpleVersionedSerializer<T> {
    @Override
    public int getVersion() {
        return 1;
    }

    @Override
    public byte[] serialize(T value) {
        Pack pack = new Pack(64);
        Records.write(value, type, pack);
        return pack.toBytes();
    }

    @Override
    public T deserialize(int version, byte[] bytes) {
        return type.cast(Records.read(type, new Unpack(bytes)));
    }
}
