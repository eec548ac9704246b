package fr.procuration.medialog.mirror;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The events read so far, one a line, in a file. What was read and how far are the same thing: a kill in the middle of a
 * line leaves an event that was not read, and nothing else. A real client would use its own database, with the events'
 * effects and the last identifier in one transaction.
 */
public final class EventLog implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(JsonFormat.getCloudEventJacksonModule())
            .build();

    private final FileChannel file;

    private EventLog(FileChannel file) {
        this.file = file;
    }

    /**
     * Opens the file, and drops what is left of a line that was not finished.
     *
     * @param path where it is; made if it does not exist
     * @return the log, ready to go on
     */
    public static EventLog open(Path path) {
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            file.truncate(finished(Files.readAllBytes(path)));
            file.position(file.size());
            return new EventLog(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The events in a file, those of unfinished lines left out.
     *
     * @param path where it is
     * @return the events in the order in which they were read; none if there is no file
     */
    public static List<CloudEvent> read(Path path) {
        try {
            byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
            String lines = new String(bytes, 0, finished(bytes), StandardCharsets.UTF_8);
            List<CloudEvent> events = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                events.add(JSON.readValue(line, CloudEvent.class));
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds events; they are on the disk when this returns.
     *
     * @param events what was read
     */
    public void add(List<CloudEvent> events) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        events.forEach(event -> {
            lines.writeBytes(line(event));
            lines.write('\n');
        });
        try {
            file.write(ByteBuffer.wrap(lines.toByteArray()));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] line(CloudEvent event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes whole lines take. */
    private static int finished(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
