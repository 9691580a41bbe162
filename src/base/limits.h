/* Every ceiling of the product, in one table. */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H
enum {
    LIMIT_JSON_BYTES = 4 << 20,
    LIMIT_JSON_DEPTH = 32,
    LIMIT_BODY_BYTES = 64 << 20,        /* an uploaded file */
    LIMIT_FILE_CHUNK = 256 << 10,
    LIMIT_TEXT_CHARS = 200,
    LIMIT_LONGTEXT_CHARS = 20000,
    LIMIT_LIST_ROWS = 200,
    LIMIT_FILTERS = 16,
    LIMIT_IMPORT_ROWS = 20000,
    LIMIT_IMPORT_COLUMNS = 200,
    LIMIT_IMPORT_ERRORS = 1000,
    LIMIT_RULE_ROWS = 200000,
    LIMIT_RULE_MS = 5000,
    LIMIT_MODEL_BYTES = 1 << 20,        /* one model file */
    LIMIT_SQL_BYTES = 64 << 10,
    LIMIT_XML_DEPTH = 64,
    LIMIT_GROUP_COMMIT = 256,
    LIMIT_HTTP_CONNECTIONS = 1024,
    LIMIT_SESSIONS = 4096,
    LIMIT_PASSWORD_BYTES = 256,
    LIMIT_MAKE_CHILDREN = 10000,        /* records one action may make */
};
#endif
