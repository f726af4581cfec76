package humane.kit.idempotency;

import humane.kit.crypto.MasterSealed;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers already given are sealed with the master key, and go with it when it is rotated. */
@Singleton
class SealedAnswers implements MasterSealed.Columns {

  /** Where the answer to a caller's key stands. */
  static String place(String caller, String key) {
    return "idempotency_key.answer\n" + caller + "\n" + key;
  }

  @Override
  public List<MasterSealed> sealed() {
    return List.of(
        new MasterSealed(
            "idempotency_key",
            "answer",
            List.of("caller", "key"),
            key -> place(key.getFirst(), key.getLast())));
  }
}
