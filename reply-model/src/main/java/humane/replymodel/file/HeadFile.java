package humane.replymodel.file;

import humane.replymodel.Head;
import humane.replymodel.ModelLanguage;
import humane.replymodel.Shapes;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A head in one gzip file: {@code HUMANE-HEAD 3}, the dimensions, then for each meaning its name,
 * bias, calibration, both thresholds, the weights of the embedding as floats, those of the spelling
 * as bytes with one scale, and the hidden units, each with its bias, what it says, and its weights
 * as bytes with one scale.
 */
public final class HeadFile {
  private static final String FORM = "HUMANE-HEAD 3";
  private static final int BYTE_MAX = 127;

  private HeadFile() {}

  /** {@code en.head}, {@code zh.head}. */
  public static String name(ModelLanguage language) {
    return language.tag() + ".head";
  }

  /** The head that is shipped with this library. */
  public static Head shipped(ModelLanguage language) {
    try (InputStream in = HeadFile.class.getResourceAsStream(name(language))) {
      if (in == null)
        throw new IllegalStateException(
            "No trained head for " + language + "; deploy/train-replies makes one");
      return read(in.readAllBytes(), name(language));
    } catch (IOException e) {
      throw new UncheckedIOException(name(language) + " cannot be read", e);
    }
  }

  /**
   * @param from named in the refusal when the bytes are no head
   */
  public static Head read(byte[] bytes, String from) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new java.io.ByteArrayInputStream(bytes)))) {
      String form = in.readUTF();
      if (!form.equals(FORM))
        throw new IllegalArgumentException(from + " is " + form + ", not " + FORM);
      int count = in.readInt();
      int dimensions = in.readInt();
      int buckets = in.readInt();
      if (buckets != Shapes.BUCKETS)
        throw new IllegalArgumentException(
            from + " has " + buckets + " buckets of spelling, not " + Shapes.BUCKETS);
      List<String> meanings = new ArrayList<>();
      float[][] points = new float[count][dimensions];
      float[][] shapes = new float[count][];
      float[] biases = new float[count];
      Head.Calibration[] calibrations = new Head.Calibration[count];
      Head.Hidden[] hiddens = new Head.Hidden[count];
      double[] thresholds = new double[count];
      double[] guesses = new double[count];
      for (int meaning = 0; meaning < count; meaning++) {
        meanings.add(in.readUTF());
        biases[meaning] = in.readFloat();
        calibrations[meaning] = new Head.Calibration(in.readDouble(), in.readDouble());
        thresholds[meaning] = in.readDouble();
        guesses[meaning] = in.readDouble();
        for (int at = 0; at < dimensions; at++) points[meaning][at] = in.readFloat();
        shapes[meaning] = readBytes(in, buckets);
        hiddens[meaning] = readHidden(in, dimensions);
      }
      return new Head(
          List.copyOf(meanings),
          points,
          shapes,
          biases,
          hiddens,
          calibrations,
          thresholds,
          guesses);
    } catch (IOException e) {
      throw new IllegalArgumentException(from + " is no head: " + e.getMessage(), e);
    }
  }

  public static byte[] bytes(Head head) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeUTF(FORM);
      out.writeInt(head.meanings().size());
      out.writeInt(head.pointWeights()[0].length);
      out.writeInt(Shapes.BUCKETS);
      for (int meaning = 0; meaning < head.meanings().size(); meaning++) write(head, meaning, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory could not be written", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Head head, int meaning, DataOutputStream out) throws IOException {
    out.writeUTF(head.meanings().get(meaning));
    out.writeFloat(head.biases()[meaning]);
    out.writeDouble(head.calibrations()[meaning].slope());
    out.writeDouble(head.calibrations()[meaning].shift());
    out.writeDouble(head.thresholds()[meaning]);
    out.writeDouble(head.guesses()[meaning]);
    for (float weight : head.pointWeights()[meaning]) out.writeFloat(weight);
    writeBytes(head.shapeWeights()[meaning], out);
    Head.Hidden hidden = head.hiddens()[meaning];
    out.writeInt(hidden.says().length);
    for (int unit = 0; unit < hidden.says().length; unit++) {
      out.writeFloat(hidden.biases()[unit]);
      out.writeFloat(hidden.says()[unit]);
      writeBytes(hidden.weights()[unit], out);
    }
  }

  private static Head.Hidden readHidden(DataInputStream in, int dimensions) throws IOException {
    int units = in.readInt();
    float[] biases = new float[units];
    float[] says = new float[units];
    float[][] weights = new float[units][];
    for (int unit = 0; unit < units; unit++) {
      biases[unit] = in.readFloat();
      says[unit] = in.readFloat();
      weights[unit] = readBytes(in, dimensions);
    }
    return new Head.Hidden(weights, biases, says);
  }

  private static float[] readBytes(DataInputStream in, int count) throws IOException {
    float scale = in.readFloat();
    float[] weights = new float[count];
    for (int at = 0; at < count; at++) weights[at] = in.readByte() * scale;
    return weights;
  }

  private static void writeBytes(float[] weights, DataOutputStream out) throws IOException {
    float largest = 0;
    for (float weight : weights) largest = Math.max(largest, Math.abs(weight));
    float scale = largest / BYTE_MAX;
    out.writeFloat(scale);
    for (float weight : weights) out.writeByte(scale == 0 ? 0 : Math.round(weight / scale));
  }
}
