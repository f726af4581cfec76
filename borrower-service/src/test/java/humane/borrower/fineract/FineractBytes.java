package humane.borrower.fineract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Writes messages as Fineract's producers do, with fields behind the loan's id as it has them. */
final class FineractBytes {
  private static final Schema MESSAGE =
      new Schema.Parser()
          .parse(
              """
              {"type": "record", "name": "MessageV1", "namespace": "org.apache.fineract.avro", "fields": [
                {"name": "id", "type": "long"}, {"name": "source", "type": "string"}, {"name": "type", "type": "string"},
                {"name": "category", "type": "string"}, {"name": "createdAt", "type": "string"}, {"name": "businessDate", "type": "string"},
                {"name": "tenantId", "type": "string"}, {"name": "idempotencyKey", "type": "string"}, {"name": "dataschema", "type": "string"},
                {"name": "data", "type": "bytes"}]}""");

  private static final Schema DUE =
      new Schema.Parser()
          .parse(
              """
              {"type": "record", "name": "LoanRepaymentDueDataV1", "namespace": "org.apache.fineract.avro.loan.v1", "fields": [
                {"name": "loanId", "type": ["long"]}, {"name": "loanAccountNo", "type": ["string"]},
                {"name": "loanExternalId", "type": ["null", "string"], "default": null}]}""");

  private static final Schema RANGE =
      SchemaBuilder.record("LoanAccountDelinquencyRangeDataV1")
          .fields()
          .requiredLong("loanId")
          .requiredString("loanAccountNo")
          .optionalString("loanExternalId")
          .endRecord();

  private static final Schema TRANSACTION =
      SchemaBuilder.record("LoanTransactionDataV1")
          .fields()
          .optionalLong("id")
          .optionalLong("loanId")
          .optionalString("externalLoanId")
          .optionalLong("officeId")
          .endRecord();

  private FineractBytes() {}

  static byte[] overdue(String tenant, String key, long loanId) {
    return message(tenant, key, "LoanRepaymentOverdueBusinessEvent", due(loanId));
  }

  static byte[] delinquencyRange(String tenant, String key, long loanId) {
    GenericRecord range = new GenericData.Record(RANGE);
    range.put("loanId", loanId);
    range.put("loanAccountNo", "000000001");
    return message(tenant, key, "LoanDelinquencyRangeChangeBusinessEvent", bytes(RANGE, range));
  }

  static byte[] repayment(String tenant, String key, long loanId) {
    GenericRecord transaction = new GenericData.Record(TRANSACTION);
    transaction.put("id", 4711L);
    transaction.put("loanId", loanId);
    return message(
        tenant,
        key,
        "LoanTransactionMakeRepaymentPostBusinessEvent",
        bytes(TRANSACTION, transaction));
  }

  static byte[] ofType(String tenant, String key, String type) {
    return message(tenant, key, type, new byte[] {1, 2, 3});
  }

  private static byte[] due(long loanId) {
    GenericRecord due = new GenericData.Record(DUE);
    due.put("loanId", loanId);
    due.put("loanAccountNo", "000000001");
    return bytes(DUE, due);
  }

  private static byte[] message(String tenant, String key, String type, byte[] data) {
    GenericRecord message = new GenericData.Record(MESSAGE);
    message.put("id", 1L);
    message.put("source", "a-source");
    message.put("type", type);
    message.put("category", "Loan");
    message.put("createdAt", "2026-11-25T10:15:30");
    message.put("businessDate", "2026-11-25");
    message.put("tenantId", tenant);
    message.put("idempotencyKey", key);
    message.put("dataschema", "org.apache.fineract.avro.loan.v1.Any");
    message.put("data", ByteBuffer.wrap(data));
    return bytes(MESSAGE, message);
  }

  private static byte[] bytes(Schema schema, GenericRecord record) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
      encoder.flush();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
