package landfall.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import landfall.Await;
import landfall.HeldPort;
import landfall.reject.Rejects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
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
            Duration.ofMinutes(10),
            Duration.ZERO);

    @TempDir
    static Path folder;

    private static HeldPort listened;
    private static HeldPort controlled;
    private static KafkaRaftServer broker;
    private static Properties settings;
    private static String servers;

    @BeforeAll
    static void startBroker() throws Exception {
        listened = new HeldPort();
        controlled = new HeldPort();
        servers = listened.address();
        String controller = controlled.address();
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
        settings = p;
        startAgain();
    }

    private static void startAgain() {
        broker = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        broker.startup();
    }

    private static void stopBroker() {
        broker.shutdown();
        broker.awaitShutdown();
    }

    @AfterAll
    static void end() throws IOException {
        if (broker != null) {
            stopBroker();
        }
        listened.close();
        controlled.close();
    }

    @Test
    void recordsAreAcknowledgedOnceTheyAreInTheJournalAndNoneIsReadTwiceAfterARestart() throws Exception {
        send("ais", 10);
        Rejects rejects = new Rejects();
        KafkaFeed feed = new KafkaFeed("k", servers, "ais", "ais", Map.of());
        try (Journal journal = Journal.open(folder.resolve("journal"));
                Feeds feeds = Feeds.start(
                        List.of(feed), Map.of(), journal, SETTINGS, Clock.systemUTC(), 1, rejects, s -> {})) {
            Await.until(() -> feeds.messages() == 20);
            Await.until(() -> acknowledged("ais", 0) == 10);
        }
        send("ais", 5);
        try (Journal journal = Journal.open(folder.resolve("journal"));
                Feeds feeds = Feeds.start(
                        List.of(feed), Map.of(), journal, SETTINGS, Clock.systemUTC(), 1, rejects, s -> {})) {
            Await.until(() -> acknowledged("ais", 0) == 15);
            assertThat(feeds.messages()).isEqualTo(10);
        }
        assertThat(rejects.byReason()).isEmpty();
    }

    @Test
    void hoursThatWaitInSeveralPartitionsAreReadSideBySideInOrderOfTime() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("backlog", 3, (short) 1)))
                    .all()
                    .get();
        }
        Instant first = Instant.now().minus(Duration.ofHours(5));
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (int minute = 0; minute < 300; minute++) {
                long made = first.plus(Duration.ofMinutes(minute)).toEpochMilli();
                for (int partition = 0; partition < 3; partition++) {
                    producer.send(new ProducerRecord<>("backlog", partition, made, null, SENTENCE.getBytes(US_ASCII)));
                }
            }
            producer.send(
                    new ProducerRecord<>("backlog", 1, System.currentTimeMillis(), null, new byte[] {-1, 0, 7, 65}));
        }
        KafkaFeed feed = new KafkaFeed("k", servers, "backlog", "backlog", Map.of());
        try (Journal journal = Journal.open(folder.resolve("backlog"));
                Feeds feeds = Feeds.start(
                        List.of(feed), Map.of(), journal, SETTINGS, Clock.systemUTC(), 1, new Rejects(), s -> {})) {
            Await.until(() -> acknowledged("backlog", 1) == 301 && feeds.messages() >= 900);
            assertThat(feeds.messages()).isEqualTo(900);
            assertThat(feeds.states().get(0).leftOut()).isEqualTo(Map.of("no AIS in this line", 1L));
        }
    }

    @Test
    void aTopicThatIsNotThereIsSaidToBeMissingAndReadOnceItIs() throws Exception {
        KafkaFeed feed = new KafkaFeed("k", servers, "later", "later", Map.of());
        try (Journal journal = Journal.open(folder.resolve("later"));
                Feeds feeds = Feeds.start(
                        List.of(feed), Map.of(), journal, SETTINGS, Clock.systemUTC(), 1, new Rejects(), s -> {})) {
            Await.until(() -> "it has no topic later, or none that we may read"
                    .equals(feeds.states().get(0).why()));
            assertThat(feeds.states().get(0).state()).isEqualTo("cut off");
            send("later", 1);
            Await.until(() -> feeds.messages() == 2);
        }
    }

    @Test
    void aBrokerThatIsStartedAgainIsReadOnWithoutLoss() throws Exception {
        send("restarted", 3);
        KafkaFeed feed = new KafkaFeed("k", servers, "restarted", "restarted", Map.of());
        try (Journal journal = Journal.open(folder.resolve("restarted"));
                Feeds feeds = Feeds.start(
                        List.of(feed), Map.of(), journal, SETTINGS, Clock.systemUTC(), 1, new Rejects(), s -> {})) {
            Await.until(() -> acknowledged("restarted", 0) == 3);
            assertThat(feeds.messages()).isEqualTo(6);
            stopBroker();
            startAgain();
            send("restarted", 4);
            Await.until(() -> feeds.messages() == 14);
        }
    }

    /** Each record holds two lines. */
    private static void send(String topic, int records) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            byte[] value = (SENTENCE + "\n" + SENTENCE).getBytes(US_ASCII);
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(topic, value));
            }
        }
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        Properties p = new Properties();
        p.put("bootstrap.servers", servers);
        return new KafkaProducer<>(p, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static long acknowledged(String topic, int partition) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var offsets = admin.listConsumerGroupOffsets(topic)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var offset = offsets.get(new TopicPartition(topic, partition));
            return offset == null ? 0 : offset.offset();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
