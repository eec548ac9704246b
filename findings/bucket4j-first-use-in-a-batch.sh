#!/usr/bin/env bash
# Bucket4j 8.18.0 on PostgreSQL: the first use of a bucket fails when several threads share it, if requests are batched.
#
# Expected: `builder.build(key, configuration)` gives a bucket that is created on its first use, whatever optimization is chosen.
# Seen: without optimization all threads are answered. With Optimizations.batching(), and with delaying(), which batches too,
# threads that come while the bucket is created get BatchFailedException caused by BucketNotFoundException: the batch that follows
# asks for the bucket without its configuration before the first has created it. After one use alone all is well.
# Matters to: limits keyed by address or account, whose buckets are always new.
#
# Output seen (counts vary, the middle words do not):
#   plain: failed no
#   batching: failed yes BucketNotFoundException
#   delaying: failed yes BucketNotFoundException
#   delaying, used once before: failed no
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>com.bucket4j</groupId><artifactId>bucket4j_jdk17-postgresql</artifactId><version>8.18.0</version></dependency>
    <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.8</version></dependency>
    <dependency><groupId>io.zonky.test</groupId><artifactId>embedded-postgres</artifactId><version>2.2.2</version></dependency>
  </dependencies>
  <build><plugins>
    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version></plugin>
    <plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId><version>3.6.4</version></plugin>
  </plugins></build>
</project>
XML
cat > src/main/java/Finding.java <<'JAVA'
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

public class Finding {
    static final int THREADS = 8;
    static final int ROUNDS = 25;
    static final BucketConfiguration LIMIT = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(60).refillGreedy(60, Duration.ofMinutes(1)))
            .build();

    public static void main(String[] args) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            DataSource database = server.getPostgresDatabase();
            try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                statement.execute("create table bucket (id text primary key, state bytea)");
            }
            Optimization delaying = Optimizations.delaying(new DelayParameters(6, Duration.ofSeconds(10)));
            System.out.println("plain: " + failures(database, "p", null, false));
            System.out.println("batching: " + failures(database, "b", Optimizations.batching(), false));
            System.out.println("delaying: " + failures(database, "d", delaying, false));
            System.out.println("delaying, used once before: " + failures(database, "o", delaying, true));
        }
    }

    static String failures(DataSource database, String name, Optimization optimization, boolean usedBefore)
            throws Exception {
        var manager = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("bucket")
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        String cause = null;
        for (int round = 0; round < ROUNDS; round++) {
            var builder = manager.builder();
            Bucket bucket = (optimization == null ? builder : builder.withOptimization(optimization))
                    .build(name + round, () -> LIMIT);
            if (usedBefore) {
                bucket.getAvailableTokens();
            }
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return bucket.tryConsume(1);
                }));
            }
            start.countDown();
            for (Future<Boolean> answer : answers) {
                try {
                    answer.get();
                } catch (ExecutionException failed) {
                    Throwable last = failed;
                    while (last.getCause() != null) {
                        last = last.getCause();
                    }
                    cause = last.getClass().getSimpleName();
                }
            }
        }
        threads.shutdown();
        return cause == null ? "failed no" : "failed yes " + cause;
    }
}
JAVA
mvn -q -B compile exec:java -Dexec.mainClass=Finding > raw 2> errors || { cat errors; exit 1; }
grep -oE '(plain|batching|delaying).*: failed.*' raw | tee output
diff output - <<'SEEN'
plain: failed no
batching: failed yes BucketNotFoundException
delaying: failed yes BucketNotFoundException
delaying, used once before: failed no
SEEN
