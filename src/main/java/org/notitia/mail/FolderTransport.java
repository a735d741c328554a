package org.notitia.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes each message to a file in a folder, for the demonstration. The file is named by the id of
 * the message and moved into place when complete, so a repeated message is written only once.
 */
record FolderTransport(Path folder) implements MailTransport {
  @Override
  public void carry(MimeMessage mail) throws MessagingException {
    try {
      var file = folder.resolve(RenderedMessage.id(mail) + ".eml");
      if (Files.exists(file)) {
        return; // written before the server died
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
    // there is nothing to close
  }
}
