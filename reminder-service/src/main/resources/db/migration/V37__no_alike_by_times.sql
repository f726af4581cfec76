-- Being asked about often is no longer what makes a code warned of, see V36.
DROP INDEX fraud_sighting_alike;
