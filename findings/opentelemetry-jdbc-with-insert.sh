#!/usr/bin/env bash
# opentelemetry-jdbc 2.25.0-alpha: a statement that begins with WITH and writes is named a SELECT.
#
# Expected: the span of `with … insert into journal …` is an INSERT into journal, as it is without WITH.
# Seen: with the names that are the default, the span is a SELECT of no table, also for an update and a delete: a write cannot be
# told from a look-up. With -Dotel.semconv-stability.opt-in=database the span says all of it (SELECT person INSERT journal …).
# Matters to: operators who look for slow writes, where a change and its journal entry are one statement (PostgreSQL).
#
# Output seen: see the end.
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
  <dependencyManagement><dependencies>
    <dependency><groupId>io.opentelemetry</groupId><artifactId>opentelemetry-bom</artifactId><version>1.59.0</version><type>pom</type><scope>import</scope></dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency><groupId>io.opentelemetry.instrumentation</groupId><artifactId>opentelemetry-jdbc</artifactId><version>2.25.0-alpha</version></dependency>
    <dependency><groupId>io.opentelemetry</groupId><artifactId>opentelemetry-sdk</artifactId></dependency>
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
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

public class Finding {
    public static void main(String[] args) throws Exception {
        SpanProcessor printing = new SpanProcessor() {
            @Override public void onStart(Context context, ReadWriteSpan span) {}
            @Override public boolean isStartRequired() { return false; }
            @Override public boolean isEndRequired() { return true; }
            @Override public void onEnd(ReadableSpan span) {
                System.out.println("span: " + span.getName());
            }
        };
        var telemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(printing).build())
                .build();
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            try (var plain = server.getPostgresDatabase().getConnection(); var statement = plain.createStatement()) {
                statement.execute("create table person (id int)");
                statement.execute("create table journal (id int)");
            }
            var database = JdbcTelemetry.create(telemetry).wrap(server.getPostgresDatabase());
            try (var connection = database.getConnection()) {
                for (String sql : args[0].split(";")) {
                    try (var statement = connection.prepareStatement(sql.strip())) {
                        statement.execute();
                    }
                }
            }
        }
    }
}
JAVA
statements='insert into journal values (1);
with known as (select id from person) insert into journal select id from known;
with known as (select id from person) update journal set id = 2;
with known as (select id from person) delete from journal'
run() {
  MAVEN_OPTS="$1" mvn -q -B compile exec:java -Dexec.mainClass=Finding -Dexec.arguments="${statements//$'\n'/ }" > raw 2> errors || { cat errors raw; exit 1; }
  echo "$2:"
  grep -oE 'span: .*' raw
}
{ run "" "old names"; run "-Dotel.semconv-stability.opt-in=database" "stable names"; } | tee output
diff output - <<'SEEN'
old names:
span: INSERT postgres.journal
span: SELECT postgres
span: SELECT postgres
span: SELECT postgres
stable names:
span: INSERT journal
span: SELECT person INSERT journal SELECT known
span: SELECT person UPDATE journal
span: SELECT person DELETE journal
SEEN
