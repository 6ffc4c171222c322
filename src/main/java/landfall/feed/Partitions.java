package landfall.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions of a topic side by side, in the order in which their records were made. Kafka hands out what waits in one partition before what
 * waits in the next: after hours without anybody reading, all of the second would be too late.
 */
final class Partitions implements ConsumerRebalanceListener {
    /** So many of one wait for the others, which bounds memory. */
    private static final int MOST_WAITING = 2000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> waiting =
            new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
    private final Map<TopicPartition, OffsetAndMetadata> passedOn = new HashMap<>();

    Partitions(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Waits for records, and passes on those that no other partition holds older ones than. Where nothing came, nobody is waited for any longer.
     *
     * @return whether anything came, or was passed on
     */
    boolean read(Duration wait, Consumer<ConsumerRecord<byte[], byte[]>> out) {
        Set<TopicPartition> full = waiting.keySet().stream()
                .filter(partition -> waiting.get(partition).size() >= MOST_WAITING)
                .collect(Collectors.toSet());
        consumer.resume(consumer.paused());
        consumer.pause(full);
        boolean nothingCame = true;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
            nothingCame = false;
            waiting.computeIfAbsent(new TopicPartition(record.topic(), record.partition()), p -> new ArrayDeque<>())
                    .add(record);
        }
        boolean any = !nothingCame;
        while (!waiting.isEmpty() && (nothingCame || isNobodyAwaited())) {
            out.accept(oldest());
            any = true;
        }
        return any;
    }

    /** Whether each partition has a record here, or none that was not read. */
    private boolean isNobodyAwaited() {
        return consumer.assignment().stream()
                .allMatch(partition -> waiting.containsKey(partition)
                        || consumer.currentLag(partition).orElse(1) == 0);
    }

    private ConsumerRecord<byte[], byte[]> oldest() {
        TopicPartition from = waiting.keySet().stream()
                .min(Comparator.comparingLong(p -> waiting.get(p).peek().timestamp()))
                .orElseThrow();
        ConsumerRecord<byte[], byte[]> record = waiting.get(from).poll();
        if (waiting.get(from).isEmpty()) {
            waiting.remove(from);
        }
        passedOn.put(from, new OffsetAndMetadata(record.offset() + 1));
        return record;
    }

    /** Tells the broker how far was passed on. */
    void acknowledge() {
        consumer.commitSync(passedOn);
        passedOn.clear();
    }

    /** Another reads them from now on, beginning where was acknowledged. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> gone) {
        waiting.keySet().removeAll(gone);
        passedOn.keySet().removeAll(gone);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> fresh) {
        // their records come with the next look
    }
}
