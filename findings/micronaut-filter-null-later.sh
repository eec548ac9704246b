#!/usr/bin/env bash
# Micronaut HTTP server 4.10.21: a @RequestFilter that decides asynchronously cannot say "go on" with null.
#
# Expected: RequestFilter's documentation admits "void or null to immediately continue execution" and "a Publisher (or other reactive
# type) that produces any of these return types, to delay further execution". So a CompletionStage that completes with null, at once
# or later, should let the request go on, as the same filter does when it returns null itself.
# Seen: with everything marked @Nullable, null and a CompletionStage<@Nullable MutableHttpResponse<?>> that is complete on return go on;
# the same stage ends in 503 when it completes 50 ms later. Declared as CompletionStage<Void> the late null goes on. Matters to: filters
# that refuse some requests after asking a database or a provider; tests with a quick answer do not show it.
#
# Output seen:
#   /null: 200
#   /completed-null: 200
#   /later-null: 503
#   /later-void: 200
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java/finding
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-http-server-netty</artifactId><version>4.10.21</version></dependency>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-jackson-databind</artifactId><version>4.10.21</version></dependency>
    <dependency><groupId>io.micronaut.reactor</groupId><artifactId>micronaut-reactor</artifactId><version>3.9.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
  <build><plugins>
    <plugin>
      <artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version>
      <configuration><annotationProcessorPaths><path>
        <groupId>io.micronaut</groupId><artifactId>micronaut-inject-java</artifactId><version>4.10.21</version>
      </path></annotationProcessorPaths></configuration>
    </plugin>
    <plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId><version>3.6.4</version></plugin>
  </plugins></build>
</project>
XML
cat > src/main/java/finding/Finding.java <<'JAVA'
package finding;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

public class Finding {
    public static void main(String[] args) throws Exception {
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, Map.of("micronaut.server.port", -1))) {
            for (String path : List.of("/null", "/completed-null", "/later-null", "/later-void")) {
                URI uri = URI.create(server.getURI() + path);
                var request = java.net.http.HttpRequest.newBuilder(uri).build();
                System.out.println(path + ": " + HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode());
            }
        }
    }

    static <T> CompletionStage<T> nullLater() {
        return CompletableFuture.supplyAsync(() -> null, CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));
    }

    @Controller
    static class Pages {
        @Get("/{path}")
        String get(String path) {
            return path;
        }
    }

    @ServerFilter("/null")
    static class Null {
        @Nullable
        @RequestFilter
        MutableHttpResponse<?> filter(HttpRequest<?> request) {
            return null;
        }
    }

    @ServerFilter("/completed-null")
    static class CompletedNull {
        @Nullable
        @RequestFilter
        CompletionStage<@Nullable MutableHttpResponse<?>> filter(HttpRequest<?> request) {
            return CompletableFuture.completedFuture(null);
        }
    }

    @ServerFilter("/later-null")
    static class LaterNull {
        @Nullable
        @RequestFilter
        CompletionStage<@Nullable MutableHttpResponse<?>> filter(HttpRequest<?> request) {
            return nullLater();
        }
    }

    @ServerFilter("/later-void")
    static class LaterVoid {
        @Nullable
        @RequestFilter
        CompletionStage<Void> filter(HttpRequest<?> request) {
            return nullLater();
        }
    }
}
JAVA
mvn -q -B compile exec:java -Dexec.mainClass=finding.Finding > raw 2> errors || { cat errors; exit 1; }
grep -oE '/[a-z-]+: [0-9]+' raw | tee output
diff output - <<'SEEN'
/null: 200
/completed-null: 200
/later-null: 503
/later-void: 200
SEEN
