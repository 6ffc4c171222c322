package landfall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import landfall.reject.Rejects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real broker, started in this process from its published jars. */
class KafkaFeedTest {
    private static final String SENTENCE = "!AIVDM,1,1,,B,177KQJ5000G?tO`K>RA1wUbN0TKH,0*5C";
    private static final LiveSettings SETTINGS = new LiveSettings(
            Duration.ofMinutes(10),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            20_000,
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            2_000,
            Duration.ofMinutes(10));

    @TempDir
    static Path folder;

    private static KafkaRaftServer broker;
    private static String servers;

    @BeforeAll
    static void startBroker() throws Exception {
        servers = "127.0.0.1:" + freePort();
        String controller = "127.0.0.1:" + freePort();
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("listeners", "PLAINTEXT://" + servers + ",CONTROLLER://" + controller);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("controller.quorum.voters", "1@" + controller);
        p.put("log.dirs", folder.resolve("kafka").toString());
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(folder.resolve("kafka").toString()))
                .setMetadataLogDirectory(folder.resolve("kafka").toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
        broker = new KafkaRaftServer(KafkaConfig.fromProps(p), Time.SYSTEM);
        broker.startup();
    }

    @AfterAll
    static void stopBroker() {
        if (broker != null) {
            broker.shutdown();
            broker.awaitShutdown();
        }
    }

    @Test
    void recordsAreAcknowledgedOnceTheyAreInTheJournalAndNoneIsReadTwiceAfterARestart() throws Exception {
        send(10);
        Rejects rejects = new Rejects();
        KafkaFeed feed = new KafkaFeed("k", servers, "ais", "landfall", Map.of());
        try (Journal journal = Journal.open(folder.resolve("journal"));
                Feeds feeds = Feeds.start(
                        List.of(feed), Map.of(), journal, SETTINGS, Clock.systemUTC(), 1, rejects, s -> {})) {
            FeedsTest.await(() -> feeds.messages() == 20);
            FeedsTest.await(() -> acknowledged() == 10);
        }
        send(5);
        try (Journal journal = Journal.open(folder.resolve("journal"));
                Feeds feeds = Feeds.start(
                        List.of(feed), Map.of(), journal, SETTINGS, Clock.systemUTC(), 1, rejects, s -> {})) {
            FeedsTest.await(() -> acknowledged() == 15);
            assertThat(feeds.messages()).isEqualTo(10);
        }
        assertThat(rejects.byReason()).isEmpty();
    }

    /** Each record holds two lines. */
    private static void send(int records) {
        Properties p = new Properties();
        p.put("bootstrap.servers", servers);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(p, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] value = (SENTENCE + "\n" + SENTENCE).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>("ais", value));
            }
        }
    }

    private static long acknowledged() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var offsets = admin.listConsumerGroupOffsets("landfall")
                    .partitionsToOffsetAndMetadata()
                    .get();
            var offset = offsets.get(new TopicPartition("ais", 0));
            return offset == null ? 0 : offset.offset();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
