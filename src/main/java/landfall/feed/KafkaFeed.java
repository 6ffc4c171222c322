package landfall.feed;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A Kafka topic whose records hold one or more lines each. A record is acknowledged once it is on the disk, so none is lost; after
 * a crash some come twice, and the tracks leave repeated positions out.
 *
 * @param properties of the client beside those that this class sets: {@code security.protocol} and the like
 */
public record KafkaFeed(String name, String servers, String topic, String group, Map<String, String> properties)
        implements Feed {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** Seconds of silence. */
    private static final int ASKED_EVERY = 30;

    @Override
    public String what() {
        return "Kafka topic " + topic + " at " + servers;
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(client())) {
            if (!consumer.listTopics(CONNECT).containsKey(topic)) {
                throw new IOException("it has no topic " + topic + ", or none that we may read");
            }
            Partitions partitions = new Partitions(consumer);
            consumer.subscribe(List.of(topic), partitions);
            try (Inlet.Connection connection = inlet.connection()) {
                read(consumer, partitions, connection, inlet);
            }
            throw new EOFException("nothing came for " + inlet.idle().toSeconds() + " s");
        } catch (KafkaException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Until nothing comes for long. The client does not say that a broker is gone: it is asked for something now and then. */
    private static void read(
            KafkaConsumer<byte[], byte[]> consumer, Partitions partitions, Inlet.Connection connection, Inlet inlet)
            throws InterruptedException {
        try {
            for (int silent = 1; silent <= inlet.idle().toSeconds(); silent++) {
                if (partitions.read(POLL, record -> take(record, connection, inlet))) {
                    inlet.keep();
                    partitions.acknowledge();
                    inlet.holdBack();
                    silent = 0;
                } else if (silent % ASKED_EVERY == 0) {
                    consumer.endOffsets(consumer.assignment(), CONNECT);
                }
            }
        } catch (InterruptException e) {
            // cleared, as the client says good-bye to the broker next
            Thread.interrupted();
            throw new InterruptedException("stopped");
        }
    }

    private static void take(ConsumerRecord<byte[], byte[]> record, Inlet.Connection connection, Inlet inlet) {
        if (record.value() != null) {
            connection.lines(record.value(), heard(record, inlet));
        }
    }

    /** When the record was made, which is nearer to the reception than when it came here. */
    private static Instant heard(ConsumerRecord<byte[], byte[]> record, Inlet inlet) {
        return record.timestamp() > 0
                ? Instant.ofEpochMilli(record.timestamp())
                : inlet.clock().instant();
    }

    private Properties client() {
        Properties client = new Properties();
        client.putAll(properties);
        client.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        client.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        client.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        client.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return client;
    }
}
