package org.notitia.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder of the demonstration, a file for each message: named by the message's id and moved into
 * its place whole, so that it is there once however often it is carried.
 */
record FolderTransport(Path folder) implements MailTransport {
  @Override
  public void carry(MimeMessage mail) throws MessagingException {
    try {
      var file = folder.resolve(RenderedMessage.id(mail) + ".eml");
      if (Files.exists(file)) {
        return; // carried before the server died
      }
      Files.createDirectories(folder);
      var whole = folder.resolve(file.getFileName() + ".part");
      try (var out = Files.newOutputStream(whole)) {
        mail.writeTo(out);
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new Unreachable(failed);
    }
  }

  @Override
  public void close() {
    // nothing is open
  }
}
