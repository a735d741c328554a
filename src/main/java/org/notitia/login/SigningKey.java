package org.notitia.login;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The secret that signs tokens; all nodes share it. */
@Entity
@Table(name = "signing_key")
class SigningKey {
  @Id private String id;
  private String secret;

  protected SigningKey() {} // for JPA

  SigningKey(String id, String secret) {
    this.id = id;
    this.secret = secret;
  }

  String secret() {
    return secret;
  }
}
