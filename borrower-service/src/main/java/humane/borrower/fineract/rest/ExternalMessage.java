package humane.borrower.fineract.rest;

import humane.borrower.fineract.EventTypes;
import humane.borrower.fineract.FineractEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/**
 * Reads the bytes that Fineract's Kafka and JMS producers send: an Avro {@code MessageV1} whose
 * {@code data} is Avro again. Of the payload only its beginning is read, as far as the loan's id:
 * Avro writes fields in order, so what later versions add behind it changes nothing.
 */
final class ExternalMessage {
  private static final Schema MESSAGE =
      SchemaBuilder.record("MessageV1")
          .namespace("org.apache.fineract.avro")
          .fields()
          .requiredLong("id")
          .requiredString("source")
          .requiredString("type")
          .requiredString("category")
          .requiredString("createdAt")
          .requiredString("businessDate")
          .requiredString("tenantId")
          .requiredString("idempotencyKey")
          .requiredString("dataschema")
          .requiredBytes("data")
          .endRecord();

  /** LoanRepaymentDueDataV1: its types stand in unions of one. */
  private static final Schema DUE =
      SchemaBuilder.record("Due")
          .fields()
          .name("loanId")
          .type()
          .unionOf()
          .longType()
          .endUnion()
          .noDefault()
          .endRecord();

  private static final Schema RANGE =
      SchemaBuilder.record("Range").fields().requiredLong("loanId").endRecord();

  private static final Schema TRANSACTION =
      SchemaBuilder.record("Transaction")
          .fields()
          .optionalLong("id")
          .optionalLong("loanId")
          .endRecord();

  private static final Schema LOAN =
      SchemaBuilder.record("Loan").fields().optionalLong("id").endRecord();

  private ExternalMessage() {}

  /**
   * @param event empty for a kind that says nothing to us
   */
  record Read(String tenant, String id, String type, Optional<FineractEvent> event) {}

  /**
   * @throws IllegalArgumentException saying what cannot be read
   */
  static Read read(byte[] bytes) {
    GenericRecord message = record(MESSAGE, bytes, "a MessageV1");
    String tenant = message.get("tenantId").toString();
    String id = message.get("idempotencyKey").toString();
    String type = message.get("type").toString();
    if (id.isBlank()) throw new IllegalArgumentException("the idempotencyKey is empty");
    return new Read(
        tenant,
        id,
        type,
        EventTypes.payloadOf(type)
            .map(payload -> new FineractEvent(tenant, id, type, loanId(payload, message, type))));
  }

  private static long loanId(EventTypes.Payload payload, GenericRecord message, String type) {
    ByteBuffer data = (ByteBuffer) message.get("data");
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    Schema begins =
        switch (payload) {
          case REPAYMENT_DUE -> DUE;
          case DELINQUENCY_RANGE -> RANGE;
          case TRANSACTION -> TRANSACTION;
          case LOAN -> LOAN;
        };
    GenericRecord read = record(begins, bytes, "the data of a " + type);
    Object loanId = read.get(payload == EventTypes.Payload.LOAN ? "id" : "loanId");
    if (!(loanId instanceof Long known) || known <= 0)
      throw new IllegalArgumentException("the data of the " + type + " names no loan");
    return known;
  }

  private static GenericRecord record(Schema schema, byte[] bytes, String what) {
    try {
      return new GenericDatumReader<GenericRecord>(schema)
          .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    } catch (IOException
        | AvroRuntimeException
        | IndexOutOfBoundsException
        | UnsupportedOperationException broken) {
      throw new IllegalArgumentException("the body is not " + what, broken);
    }
  }
}
