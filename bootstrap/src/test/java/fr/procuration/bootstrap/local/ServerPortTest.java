package fr.procuration.bootstrap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class ServerPortTest {

    @Test
    void is_8080_unless_another_is_chosen() {
        assertThat(ServerPort.chosenBy()).isEqualTo(new ServerPort(8080));
        assertThat(ServerPort.chosenBy("-micronaut.server.port=8090")).isEqualTo(new ServerPort(8090));
    }

    @Test
    void any_port_is_free() {
        assertThatCode(new ServerPort(-1)::requireFree).doesNotThrowAnyException();
    }
}
