-- A number that texts do not reach may be marked anew once the last mark has run out.
GRANT UPDATE ON number_without_texts TO ${runRole};
