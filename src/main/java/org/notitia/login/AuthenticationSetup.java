package org.notitia.login;

import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Puts {@link AuthenticationModule} at the door of this application, and takes it away again. */
@WebListener
public class AuthenticationSetup implements ServletContextListener {
  private String registration;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    registration =
        AuthConfigFactory.getFactory()
            .registerServerAuthModule(new AuthenticationModule(), event.getServletContext());
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    AuthConfigFactory.getFactory().removeRegistration(registration);
  }
}
