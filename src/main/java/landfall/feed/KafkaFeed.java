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
import org.apache.kafka.clients.consumer.ConsumerRecords;
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

    @Override
    public String what() {
        return "Kafka topic " + topic + " at " + servers;
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(client())) {
            consumer.listTopics(CONNECT);
            consumer.subscribe(List.of(topic));
            try (Inlet.Connection connection = inlet.connection()) {
                read(consumer, connection, inlet);
            }
            throw new EOFException("nothing came for " + inlet.idle().toSeconds() + " s");
        } catch (KafkaException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Until nothing comes for long: the client does not say that a broker is gone. */
    private static void read(KafkaConsumer<byte[], byte[]> consumer, Inlet.Connection connection, Inlet inlet)
            throws InterruptedException {
        try {
            for (Duration silent = Duration.ZERO; silent.compareTo(inlet.idle()) < 0; silent = silent.plus(POLL)) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    if (record.value() != null) {
                        connection.lines(record.value(), heard(record, inlet));
                    }
                }
                if (!records.isEmpty()) {
                    inlet.keep();
                    consumer.commitSync();
                    inlet.holdBack();
                    silent = Duration.ZERO;
                }
            }
        } catch (InterruptException e) {
            // cleared, as the client says good-bye to the broker next
            Thread.interrupted();
            throw new InterruptedException("stopped");
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
