/* Characters that are written in more than one way: what a mark is read by. */
#include "text/code.h"
#include "mark/mark.h"

bool mark_gap(uint32_t cp) {
    return cp == ' ' || (cp >= 9 && cp <= 13) || cp == 0x3000 || cp == 0xA0 || cp == 0xAD || (cp >= 0x2000 && cp <= 0x200F) || (cp >= 0x2028 && cp <= 0x202F) || cp == 0x85 || cp == 0x1680 || cp == 0x180E ||
           (cp >= 0x205F && cp <= 0x206F) || cp == 0xFEFF || cp == 0x3164 || cp == 0xFFA0 || (cp >= 0xFE00 && cp <= 0xFE0F);
}

/* The stars and asterisks of fonts, input methods and keyboards. */
static bool star(uint32_t cp) {
    return cp == 0x2605 || cp == 0x2606 || cp == '*' || cp == 0x203B || cp == 0x66D || cp == 0x204E || cp == 0x2051 || cp == 0x2055 || cp == 0x2217 || cp == 0x22C6 || cp == 0x235F || cp == 0x2363 || cp == 0x269D ||
           (cp >= 0x26E4 && cp <= 0x26E7) || (cp >= 0x2721 && cp <= 0x274B) || (cp >= 0x2B50 && cp <= 0x2B52) || cp == 0x2BE8 || cp == 0x2BEA || cp == 0xFE61 || cp == 0x1F31F || cp == 0x1F7CA || cp == 0x1F7D4 || cp == 0x2295 ||
           (cp >= 0xF0AA && cp <= 0xF0AF);              /* of Wingdings, where Word keeps the characters of symbol fonts */
}

uint32_t mark_kin(uint32_t cp) {
    if (cp >= CODE_KIN_FIRST && cp < CODE_KIN_END)
        return code_kin[cp - CODE_KIN_FIRST] ? code_kin[cp - CODE_KIN_FIRST] : cp;
    if (cp >= 0xF900 && cp <= 0xFAFF)
        return code_compat[cp - 0xF900] ? code_compat[cp - 0xF900] : cp;
    return cp;
}

uint32_t mark_simple(uint32_t cp) {
    static uint16_t simple[65536];                         /* 0: itself; asked for every character that is looked at, so no search */
    static bool ready;
    if (!ready) {
        for (int i = 0; i < code_simples; i++)
            simple[code_simple[i][0]] = code_simple[i][1];
        ready = true;
    }
    return cp < 65536 && simple[cp] ? simple[cp] : cp;
}

uint32_t mark_fold(uint32_t cp) {
    if (cp < 0x80)
        return cp == '*' ? MARK_STAR : cp == '(' || cp == '{' ? '[' : cp == ')' || cp == '}' ? ']' : cp;
    bool ideograph = cp >= 0x3400 && cp < 0xA000;          /* most are: no star, no radical */
    if (!ideograph && star(cp))
        return MARK_STAR;
    if (cp >= 0xFF01 && cp <= 0xFF5E)
        return mark_fold(cp - 0xFEE0);
    cp = ideograph ? cp : mark_kin(cp);
    switch (cp) {
    case U'絕': case U'絶':
        return U'绝';
    case U'祕':
        return U'秘';
    case U'後':                        /* this and the next: GB 2312 has the one, Unihan not the other */
        return U'后';
    case U'佈':
        return U'布';
    case U'〔': case U'【': case U'〖': case U'〘': case U'﹝': case U'﹙': case U'❲': case U'〈':
        return '[';
    case U'〕': case U'】': case U'〗': case U'〙': case U'﹞': case U'﹚': case U'❳': case U'〉':
        return ']';
    case U'〇': case U'◯': case U'⓪':
        return '0';
    case U'﹕': case U'︓': case U'∶':
        return ':';
    default:
        return mark_simple(cp);
    }
}
