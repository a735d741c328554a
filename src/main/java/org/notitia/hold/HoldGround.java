package org.notitia.hold;

/** A legal ground on which data that is due for removal may be kept: GDPR art. 17(3) and 18(2). */
public enum HoldGround {
  /** Art. 17(3)(a): freedom of expression and information. */
  FREE_EXPRESSION,

  /** Art. 17(3)(b): a law obliges us to keep it. */
  LEGAL_OBLIGATION,

  /** Art. 17(3)(b), 18(2): a task in the public interest, or an important one. */
  PUBLIC_INTEREST,

  /** Art. 17(3)(c). */
  PUBLIC_HEALTH,

  /** Art. 17(3)(d): archives, research, statistics. */
  ARCHIVING,

  /** Art. 17(3)(e), 18(2): to establish, exercise or defend a claim. */
  LEGAL_CLAIMS,

  /** Art. 18(2): the rights of another person. */
  RIGHTS_OF_OTHERS
}
