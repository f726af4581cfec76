package humane.verifier;

/**
 * Something that is wrong. Leaves are counted from 0, lines of the file from 1, ranges name their
 * first and last.
 */
public sealed interface Finding {

  /** One sentence for people. */
  String text();

  /** The bytes of an entry are not those that were sealed. */
  record EntryAltered(long leaf, String entryId, long line) implements Finding {
    @Override
    public String text() {
      return "ALTERED: entry " + entryId + ", leaf " + leaf + ", at line " + line;
    }
  }

  /** An entry was sealed and is not in the file. */
  record EntryRemoved(long leaf) implements Finding {
    @Override
    public String text() {
      return "REMOVED: the entry of leaf " + leaf;
    }
  }

  /** An entry is in the file and was not sealed. */
  record EntryInserted(String entryId, long line) implements Finding {
    @Override
    public String text() {
      return "INSERTED: entry " + entryId + " at line " + line + " is not in the leaf list";
    }
  }

  /** An entry was sealed, and stands in another place. */
  record EntryMoved(long leaf, String entryId, long line) implements Finding {
    @Override
    public String text() {
      return "MOVED: entry " + entryId + " belongs at leaf " + leaf + " and stands at line " + line;
    }
  }

  /** The leaf list was forged: it does not lead to the root that was signed. */
  record BatchForged(long firstLeaf, long lastLeaf) implements Finding {
    @Override
    public String text() {
      return "FORGED: the leaf list of the batch of leaves "
          + firstLeaf
          + " to "
          + lastLeaf
          + " does not lead to the root of its head";
    }
  }

  /** A line that is no entry cannot be read. */
  record Unreadable(long line, String why) implements Finding {
    @Override
    public String text() {
      return "UNREADABLE: line " + line + ", " + why;
    }
  }

  record BadSignature(long size, String keyId) implements Finding {
    @Override
    public String text() {
      return "BAD SIGNATURE: the head of size " + size + " was not signed by the key " + keyId;
    }
  }

  record UnknownKey(long size, String keyId) implements Finding {
    @Override
    public String text() {
      return "UNKNOWN KEY: the head of size "
          + size
          + " names the key "
          + keyId
          + ", which is not among those given";
    }
  }

  /** A head does not name the one before it. */
  record ChainBroken(long size, long sizeBefore) implements Finding {
    @Override
    public String text() {
      return "BROKEN CHAIN: the head of size "
          + size
          + " does not name the head of size "
          + sizeBefore
          + " as the one before it";
    }
  }

  /** Whole batches are missing inside the file. */
  record BatchesMissing(long firstLeaf, long lastLeaf) implements Finding {
    @Override
    public String text() {
      return "REMOVED: the batches with leaves " + firstLeaf + " to " + lastLeaf;
    }
  }

  /** A batch stands where an earlier or the same one is over. */
  record BatchOutOfPlace(long size, long line) implements Finding {
    @Override
    public String text() {
      return "MOVED: the batch that ends at size "
          + size
          + " stands out of its place at line "
          + line;
    }
  }

  /** Two signed heads contradict one another: the signer rewrote the past. */
  record Rewritten(long size, long sizeBefore) implements Finding {
    @Override
    public String text() {
      return "REWRITTEN: the tree of size "
          + size
          + " does not begin with the signed tree of size "
          + sizeBefore;
    }
  }

  /** The file ends before a head that is known. */
  record TailMissing(long firstLeaf, long lastLeaf) implements Finding {
    @Override
    public String text() {
      return "TAIL MISSING: leaves " + firstLeaf + " to " + lastLeaf;
    }
  }

  /** A head that was held already is not one of this ledger's. */
  record AnotherHistory(long size) implements Finding {
    @Override
    public String text() {
      return "ANOTHER HISTORY: the head of size "
          + size
          + " that you hold is not a head of this ledger";
    }
  }

  /** In one person's history: the entry's proof does not lead to the signed root. */
  record NotProved(String entryId, long leaf, long line) implements Finding {
    @Override
    public String text() {
      return "NOT PROVED: entry "
          + entryId
          + " at line "
          + line
          + " was altered, or its proof for leaf "
          + leaf
          + " was";
    }
  }

  /** In one person's history: an entry of somebody else. */
  record OfAnother(String entryId, long line) implements Finding {
    @Override
    public String text() {
      return "INSERTED: entry " + entryId + " at line " + line + " tells of another person";
    }
  }

  /** In one person's history: not as many entries as its first line says. */
  record WrongCount(long stated, long found) implements Finding {
    @Override
    public String text() {
      return "WRONG COUNT: the first line speaks of " + stated + " entries, there are " + found;
    }
  }
}
