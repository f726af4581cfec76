package humane.local;

/** The block that tells people where to look. */
final class Announcement {
  private Announcement() {}

  static String of(Suite suite) {
    return """

        Humane Collections is running.

          Staff console    %s
                           (works once; deploy/up --link prints another)
          Handset          %s/
          Borrower portal  %s/me
          Tokens           %s (agent.jwt, compliance.jwt, admin.jwt)
          Logs             %s
          To stop          Ctrl-C
        """
        .formatted(
            suite.staffLink(),
            suite.url(Service.HANDSET),
            suite.url(Service.BORROWER_SERVICE),
            suite.data().tokens(),
            suite.data().log("x").getParent());
  }
}
