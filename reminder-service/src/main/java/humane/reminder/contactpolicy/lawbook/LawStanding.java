package humane.reminder.contactpolicy.lawbook;

/** Why a row is kept to. */
public enum LawStanding {
  LAW,
  /** A default where the law names the matter and no number. */
  NOT_LAW,
  HOUSE,
  /** What a team asks of itself beyond all others. */
  TEAM
}
