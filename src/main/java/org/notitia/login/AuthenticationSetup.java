package org.notitia.login;

import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Registers {@link AuthenticationModule} when the application starts, removes it when it stops. */
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
