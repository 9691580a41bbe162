/* The program shenzhi-check: portable endpoint check and content scan; read-only, no network. */
#include "command/command.h"

int main(int argc, char **argv) {
    return cli_main(&(struct cli_program){"shenzhi-check", "慎之"}, argc, argv);
}
