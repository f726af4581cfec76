package humane.local;

import java.nio.file.Path;

/** The words typed after {@code deploy/up}. */
record Options(Wish wish, Path data, int portBase, boolean empty) {
  enum Wish {
    RUN,
    LINK,
    RUN_WITH_TWILIO
  }

  static Options parse(Path projectRoot, String... words) {
    Options options =
        new Options(Wish.RUN, projectRoot.resolve(".humane"), Ports.BASE_USUAL, false);
    for (int i = 0; i < words.length; i++) {
      options =
          switch (words[i]) {
            case "--link" -> options.wishing(Wish.LINK);
            case "--twilio" -> options.wishing(Wish.RUN_WITH_TWILIO);
            case "--empty" -> new Options(options.wish, options.data, options.portBase, true);
            case "--data" ->
                new Options(
                    options.wish, Path.of(valueAfter(words, i++)), options.portBase, options.empty);
            case "--port-base" ->
                new Options(
                    options.wish, options.data, portBase(valueAfter(words, i++)), options.empty);
            default ->
                throw new CannotStart(
                    "deploy/up does not know "
                        + words[i]
                        + "; deploy/up --help lists what it knows.");
          };
    }
    return options;
  }

  private Options wishing(Wish other) {
    return new Options(other, data, portBase, empty);
  }

  private static String valueAfter(String[] words, int i) {
    if (i + 1 >= words.length || words[i + 1].isBlank())
      throw new CannotStart(words[i] + " needs a value after it.");
    return words[i + 1];
  }

  private static int portBase(String word) {
    if (word.matches("[0-9]{1,5}")
        && Integer.parseInt(word) >= 1
        && Integer.parseInt(word) <= Ports.BASE_MAX) return Integer.parseInt(word);
    throw new CannotStart(
        "--port-base needs a whole number from 1 to " + Ports.BASE_MAX + ", not " + word + ".");
  }
}
