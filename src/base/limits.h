/* Every ceiling of the product, in one table. */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H
enum {
    LIMIT_JSON_BYTES = 4 << 20,
    LIMIT_JSON_DEPTH = 32,
    LIMIT_JSON_VALUES = 1 << 19,        /* of a sealed report, a text of our own */
    LIMIT_BODY_VALUES = 1 << 16,        /* of a request: as many as job threads are parsed at once */
    LIMIT_FIELD_ERRORS = 250,           /* told of one input: a body of 4 MiB has room for 300,000 wrong names */
    LIMIT_BODY_BYTES = 64 << 20,        /* an uploaded file */
    LIMIT_FILE_CHUNK = 256 << 10,
    LIMIT_TEXT_CHARS = 200,
    LIMIT_LONGTEXT_CHARS = 20000,
    LIMIT_LIST_ROWS = 200,
    LIMIT_EACH_ROWS = 200000,          /* of one register, counted for a picture */
    LIMIT_FILTERS = 16,
    LIMIT_IMPORT_ROWS = 20000,
    LIMIT_IMPORT_COLUMNS = 200,
    LIMIT_IMPORT_ERRORS = 1000,
    LIMIT_RULE_ROWS = 200000,
    LIMIT_RULE_MS = 5000,
    LIMIT_PREVENT_MS = 1000,            /* a rule asked within an action: everybody who writes waits for it */
    LIMIT_RULE_TEXT = 20000,            /* bytes of one text that a rule gives */
    LIMIT_SQL_VALUE = 16 << 20,         /* one value while a query of the model runs */
    LIMIT_RULE_MEMORY_BYTES = 8 << 20,    /* rows of rules kept between requests */
    LIMIT_MODEL_BYTES = 1 << 20,        /* one model file */
    LIMIT_SQL_BYTES = 64 << 10,
    LIMIT_XML_DEPTH = 64,
    LIMIT_GROUP_COMMIT = 256,
    LIMIT_HTTP_CONNECTIONS = 1024,
    LIMIT_SESSIONS = 4096,
    LIMIT_SESSIONS_EACH = 256,          /* of one account: who logs in again and again ends his own, not those of others */
    LIMIT_PASSWORD_BYTES = 256,
    LIMIT_SCAN_OUTPUT_MIB = 2048,       /* decompressed from one file */
    LIMIT_SCAN_MEMBERS = 200000,        /* parts of one file */
    LIMIT_SCAN_PART = 64 << 20,         /* one part in memory */
    LIMIT_SCAN_MAP_MIB = 1024,          /* a file mapped at once */
    LIMIT_SCAN_ALL_MIB = 240,           /* shared out among the workers: with the parent below 300 */
    LIMIT_SCAN_ALONE_MIB = 192,         /* private memory of a worker that has a file to itself */
    LIMIT_SCAN_TERMS_BYTES = 4 << 20,
    LIMIT_SCAN_COMPLAINTS = 200,        /* unreadable parts reported of one file */
    LIMIT_SCAN_TERMS = 20000,           /* an office's dictionary; 10,000 is the design size */
    LIMIT_MAKE_CHILDREN = 10000,        /* records one action may make */
};

/* The text of a cell that holds a formula whose value the sheet does not hold: between the reader of sheets and the import. */
#define SHEET_NO_VALUE "#NO_VALUE!"
#define SHEET_STRUCK "#STRUCK!"           /* the last cell of a row that is struck through */
#endif
