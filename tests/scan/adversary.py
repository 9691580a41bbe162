#!/usr/bin/env python3
"""A third corpus for the content scan, by a hand that tries to be missed and to mislead: every written form of a mark in every encoding and place, heads of official papers without a star, and prose that looks like both.
build(dir) -> (wanted: {path: (marks, terms)}, clean: [path], terms), as variants.py; shares its Tree and nothing else.       usage: adversary.py DIR"""
import sys

import variants

ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "big5"]
FILL = "为进一步规范机关车辆使用，现将有关事项通知如下，请遵照执行。本季度共召开例会六次，讨论了食堂改造、节能降耗和信息化建设等议题。\n"
BODY = "关于调整有关工作安排的通知\n各单位：\n" + FILL * 3
HANT = str.maketrans("绝机长个开发为进规范关车辆现将项请执会议讨论设题内级启结束事验试后", "絕機長個開發為進規範關車輛現將項請執會議討論設題內級啟結束事驗試後")
TERMS = ["鹭岛通道北段", "松涛代号", "金水门"]
STARS = "★☆✩✪✫✬✭✮✯✰⭐⭑⭒⚝🌟✡✦✧✱✲✳✴✵✶✷✸✹＊*⋆﹡⁎⛤⛧⍟※"
SPACES = " \t\v\u3000\xa0\u2002\u2003\u2009\u200a\u200b\u200c\u202f\u205f\u2060\ufeff\u00ad\u2028"

# mark: ways to write it, found anywhere, also in a sentence
FORMS = {
    "绝密★30年": [f"绝密{s}30年" for s in STARS] + [s.join(("绝", "密", "★", "30", "年")) for s in SPACES] + [
        "绝密⭐️30年", "绝密★︎30年", "绝密★叁拾年", "绝密★卅年", "绝密★三〇年", "绝密★３0年", "絕密★30年", "絶密★30年", "绝密★30年★", "★绝密★30年", "绝密★保密期限30年", "绝密★期限30年", "绝密★保密期限：30年", "绝密級★30年", "绝密级☆三十年", "【绝密】★30年", "〔绝密★30年〕", "《绝密★30年》",
        "绝密★★30年", "绝密　　　　　★　　　　　30年"],
    "机密★20年": ["機密★20年", "机密★廿年", "机密★贰拾年", "机密★貳拾年", "机密★20年；", "机密★20年 特提", "№000001机密★20年", "份号：000001  机密★20年", "密级和保密期限：机密★20年", "保密等级：机密★20年", "－机密★20年－", "机密★２０年"],
    "秘密★6个月": ["秘密★六個月", "秘密★6箇月", "秘密★6ヶ月", "秘密★６个月", "秘密★6月"],
    "机密★长期": ["机密★長期", "机密★⻓期", "机密 ☆ 长 期"],
    "机密★2030年12月31日": ["机密★至2030年12月31日", "机密★2030年12月31日前", "机密★至2030年12月31日止", "机密★2030/12/31", "机密★二〇三〇年十二月三十一日", "机密★至二○三○年十二月三十一日", "机密★20301231", "机密★保密至2030年12月31日", "机密★截至2030年12月31日", "机密★（至2030年12月31日）", "机密★2030年12月31日解密", "机密★2030年12⽉31⽇"],
    "秘密★公布前": ["秘密★公布前", "秘密★公佈前"],
    "秘密★启用前": ["秘密★启用前", "秘密★啟用前"],
    "秘密★2026年高考启用前": ["秘密★2026年高考启用前"],
    "绝密★本事项结束后": ["绝密★本事项结束后"],
    "工作秘密★3年": ["工作秘密★3年", "工 作 秘 密 ★ 3 年", "工作秘密☆三年"],
    "内部★3年": ["内部★3年", "內部★三年"]}
LINES = {                            # over lines
    "绝密★30年": ["绝\n\n密\n\n★\n\n三\n十\n年", "绝\r密\r★\r30年", "绝密\n★30年", "绝密★30\n年", "  绝\n  密\n  ★\n  30\n  年", "绝密·30年", "绝密•30年", "绝密□30年"], "绝密30年": ["绝密（30年）", "绝密 30年"], "机密长期": ["机密（长期）"],
    "工作秘密★3年": ["工\n作\n秘\n密\n★\n3\n年"], "机密★": ["机密★", "【机密★】", "机 密 ☆"]}
HEADS = {
    "机密": ["000012\n机密\n加急\n\n某局〔2026〕12号\n", "份号：000012\n密级：机密\n紧急程度：特急\n", "No.000012\n机密\n", "№000012\n机 密\n特 急\n", "000012　　机密　　特急\n某局文件\n", "机密　特急\n某局文件\n某局发[2026]12号\n", "机密\n特提\n某局发(2026)12号\n", "机密\n平急\n某局发（２０２６）１２号\n",
             "机密\n某局发【2026】12号\n", "机密\n某局发〔二〇二六〕十二号\n", "机密\n某局函〔 2026 〕 12 号\n", "机\n密\n特\n急\n000012\n某局发〔2026〕12号\n", "（机密）\n000001\n", "份号000012  密级机密  紧急程度特急\n", "机密件\n某局发〔2026〕12号\n", "0 0 0 0 1 2\n机密\n", "机密、特急\n某局〔2026〕1号\n",
             "某局文件\n某局发〔2026〕12号\n\n机密\n", "密级：机密　　保密期限：20年\n", "密级:机密 期限:长期\n", "密  级\t机密\n保密期限\t20年\n", "机密·特急\n", "机密\n", "\n\n  机 密\n\n", "某局\n机密\n"],
    "内部": ["内部资料，不得外传\n", "内部文件 妥善保管\n", "内部事项 不得公开\n", "【内部资料 注意保密】\n", "內部資料 注意保存\n", "内部参考·请勿外传\n", "内 部 资 料\n注 意 保 存\n", "内部资料 请勿翻印\n", "内部资料\n", "仅供内部使用\n"],
    "工作秘密": ["工作秘密\n", "工作秘密 不得公开\n", "工 作 秘 密\n", "密级：工作秘密\n"]}
CLEAN = {
    "law": "第十条 国家秘密的密级分为绝密、机密、秘密三级。\n第十五条 国家秘密的保密期限，除另有规定外，绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年。\n",
    "rule": "国家秘密载体的密级标志为“★”，“★”前标密级，例如“绝密★20年”。\n密级标志的形式为：密级★保密期限。如：机密★5年。标注为“秘密★”的，期限按十年认定。\n",
    "table": "密级与最长保密期限对照\n密级\t最长期限\n绝密\t30年\n机密\t20年\n秘密\t10年\n", "table_of_spaces": "密级 期限\n绝密 30年\n机密 20年\n秘密 10年\n", "table_of_bars": "|密级|期限|\n|---|---|\n|绝密|30年|\n|机密|20年|\n|秘密|10年|\n",
    "levels": "密级：\n绝密\n机密\n秘密\n内部\n公开\n", "options": "绝密\n机密\n秘密\n", "garden": "秘密花园\n第一章\n秘密\n小女孩发现了秘密花园。\n内部\n秘密 10年前，这里有一座花园。\n秘密10年后才揭开。\n",
    "news": "记者获悉，这份机密文件10年前已经解密。该机密20年来无人知晓。绝密档案30年后公开，引起轰动。机密性、完整性和可用性。\n", "films": "《绝密543》定档\n《机密任务》热映\n绝密档案（第30集）\n机密·2小时前\n", "game": "★★★绝密级副本攻略★★★\n绝密★副本★攻略\n机密★资料★下载\n",
    "code": 'enum { PUBLIC, INNER, SECRET };\nconst char *s[]={"绝密","机密","秘密"};\nprintf("绝密★%d年", n);\nre = r"(绝密|机密|秘密)★(\\d+年|长期)"\nMARKS = ["绝密★30年", "机密★20年"]\n',
    "wordlist": "\n".join("安全 白天 保密 北京 不要 城市 大家 电话 方法 非常 工作 国家 和平 机密 机器 进行 绝密 可以 来自 秘密 内部 你们".split()), "dictionary": "\n".join(f"{w}\t{i}\tn" for i, w in enumerate("绝密 机密 秘密 内部 保密 密级 涉密 泄密 解密".split())),
    "exam": "2．某文件标有“机密★长期”，其中“长期”表示（ ）。\nA．绝密★30年\nB．机密★20年\nC．秘密★10年\n答案：B\n", "trade": "商业秘密★3年\n企业商业秘密分为核心商业秘密和普通商业秘密，标注“核心商密★5年”“普通商密★3年”。\n", "inner": "内部控制\n内部审计工作规定\n内部\n内部会议\n内部资料已整理完毕。\n内部 3年以上员工\n内部★推荐\n",
    "working": "工作秘密管理暂行办法\n工作秘密是指不属于国家秘密但不宜公开的事项。工作秘密标志为“工作秘密★期限”。\n", "phones": "手机密码6个月更换一次\n随机密钥长度\n计算机密级管理\n司机密切配合\n手机密10年质保\n", "markdown": "# 保密知识\n\n- 绝密★30年 表示绝密级、三十年\n- 机密★20年 表示机密级、二十年\n\n> 写作“秘密★10年”\n",
    "query": "2026-01-02 用户查询 密级=机密 结果=0\n密级：机密 共3条\n", "report": "本次检查共发现标有绝密★、机密★、秘密★标志的文件0份。\n", "faq": "问：机密★10年是什么意思？\n答：表示密级为机密，保密期限为10年。\n", "letter": "亲爱的：\n这是我们的秘密\n秘密\n保守秘密10年\n", "stars": "机密★★★\n商业机密★\n绝密★★★★★（好评）\n",
    "manual": "三、标志的书写\n密级标志样式\n机密★20年\n图3 密级标志示例\n书写格式如下：\n绝密★30年\n机密★20年\n凡标有机密★20年的文件，由专人保管。\n什么是秘密★10年？\n机密★20年文件不得复印，机密★20年与机密★10年的区别见附录。\n目 录\n一、绝密★30年文件的管理……………3\n二、机密★20年文件的标注 ........ 12\n",
    "open_paper": "某市人民政府文件\n\n特急\n\n某政发〔2026〕12号\n\n关于印发保密工作制度的通知\n各单位：\n现将保密工作制度印发给你们。涉及绝密、机密、秘密的，按规定执行。\n"}


def encoded(text, encoding):
    """The bytes, None where the encoding has no such characters."""
    if encoding == "big5":
        text = text.translate(HANT)
        body = text.partition("\n")[0] if "\n" in text else text
        return text.encode(encoding, "ignore") if all(ch.encode("big5", "ignore") for ch in body) else None
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return None


def put(t, path, text, marks=(), encodings=ENCODINGS):
    for e in encodings:
        data = encoded(text, e)
        if data is not None:
            t.write(f"{path}_{e}.txt", data, marks)


def forms(t):
    for mark, ways in FORMS.items():
        for i, way in enumerate(ways):
            folder = f"forms/{mark.replace('★', '_')}/{i}"
            put(t, f"{folder}_top", f"{way}\n\n关于有关事项的通知\n{FILL}", [mark])
            put(t, f"{folder}_deep", f"{FILL * 20}\n{way}\n{FILL}", [mark], ["utf-8", "gb18030", "utf-16-le"])
            put(t, f"{folder}_prose", f"{FILL}请查收附件{way}的材料。\n{FILL}", [mark], ["utf-8", "gb18030", "utf-16-be"])
    for mark, ways in LINES.items():
        for i, way in enumerate(ways):
            put(t, f"lines/{mark.replace('★', '_')}/{i}", f"{way}\n\n关于有关事项的通知\n{FILL}", [mark], ["utf-8", "gb18030", "utf-16-le"])


def heads(t):
    for mark, ways in HEADS.items():
        for i, way in enumerate(ways):
            put(t, f"heads/{mark}/{i}", way + BODY, [mark], ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])


def clean(t):
    for name, text in CLEAN.items():
        put(t, f"clean/{name}", text, encodings=["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
        t.write(f"clean/{name}.html", "<html><body>" + "".join(f"<p>{x}</p>" for x in text.replace("<", "&lt;").split("\n")) + "</body></html>")
        t.write(f"clean/{name}.docx", variants.word(*[variants.wp(x.replace("&", "&amp;").replace("<", "&lt;")) for x in text.split("\n") if x]))


def build(root, seed=1):
    t = variants.Tree(root, seed)
    for part in (forms, heads, clean):
        part(t)
    return t.wanted, t.clean, TERMS


if __name__ == "__main__":
    print(len(build(sys.argv[1])[0]), "files with something")
