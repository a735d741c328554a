package org.notitia.start;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.notitia.account.Accounts;
import org.notitia.account.NewAccount;
import org.notitia.account.Passwords;
import org.notitia.platform.Role;

/**
 * Creates the first account of an empty register: {@code admin}, with a random password that is
 * written to a file only its owner can read.
 */
@ApplicationScoped
public class FirstAccount {
  private static final Logger LOGGER = System.getLogger(FirstAccount.class.getName());

  @EJB Accounts accounts;
  @Inject Passwords passwords;

  @Inject
  @ConfigProperty(name = "notitia.data")
  String data;

  /** Creates the account unless an account exists. */
  void prepare() {
    if (!accounts.isEmpty()) {
      return;
    }
    var admin = new NewAccount();
    admin.name = "admin";
    admin.personalName = "First administrator";
    admin.roles = List.of(Role.ADMIN);
    var password = passwords.random();
    var file = Path.of(data, "admin-password.txt").toAbsolutePath();
    write(file, password);
    accounts.openInitial(List.of(admin), password, true);
    LOGGER.log(
        Level.INFO,
        "The register is empty. Log in as admin with the password in {0} and change the password; nothing else is allowed before that.",
        file);
  }

  private static void write(Path file, String password) {
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.createFile(file, ownerOnly());
      Files.writeString(file, password + System.lineSeparator());
    } catch (FileAlreadyExistsException concurrent) {
      throw new StartupFailure(
          "another server is starting on the same data directory.", concurrent);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
