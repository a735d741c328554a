package org.notitia.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ProcessPortsTest {
  private static final long PID = 4242;

  @Test
  void a_port_on_which_this_process_listens_is_found_until_it_is_closed() throws Exception {
    var pid = ProcessHandle.current().pid();
    String address;
    try (var socket = new ServerSocket(0)) {
      address = ":" + socket.getLocalPort();
      assertThat(ProcessPorts.listening(pid)).anyMatch(one -> one.endsWith(address));
    }
    assertThat(ProcessPorts.listening(pid)).noneMatch(one -> one.endsWith(address));
  }

  @Test
  void the_output_of_lsof_is_read() {
    var output =
        """
        p4242
        f12
        n*:8080
        f13
        n127.0.0.1:4848
        """;
    assertThat(ProcessPorts.fromLsof(output.lines())).containsExactly("*:8080", "127.0.0.1:4848");
  }

  @Test
  void the_output_of_netstat_on_windows_is_read() {
    var output =
        """

        Active Connections

          Proto  Local Address          Foreign Address        State           PID
          TCP    0.0.0.0:8080           0.0.0.0:0              LISTENING       4242
          TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       900
          TCP    127.0.0.1:8080         127.0.0.1:50000        ESTABLISHED     4242
          TCP    [::]:8080              [::]:0                 ABHÖREN         4242
          UDP    0.0.0.0:500            *:*                                    4242
        """;
    assertThat(ProcessPorts.fromNetstat(output.lines(), PID))
        .containsExactly("0.0.0.0:8080", "[::]:8080");
  }
}
