#!/usr/bin/env python3
"""A sixth corpus: what a clerk's machine holds. Ledgers and lists whose titles use the words that also speak of marks (意见, 代表, 形式, 格式, 标识, 示范), in tables of every writing, exports, logs, mind maps, mail within mail,
logs of several encodings, marks written down a page; beside them papers that teach, ask, offer and leave blank. build(root) returns what must be found of each file, what must stay clean, and the words."""
import binascii
import html
import io
import json
import os
import random
import zipfile

SUBJECTS = ["标志性工程进展", "人大代表建议办理", "整治形式主义", "格式合同监管", "统一标识更换", "示范样板评选", "沿江堤防加固", "部门预算编制", "物资储备轮换", "测绘成果交接", "表述口径协调", "土样本采集"]
KINDS = ["意见", "通知", "请示", "报告", "批复", "函", "方案", "纪要", "情况通报"]
OFFICES = ["某政办发", "某发改", "某财农", "某应急函"]
LINES = ["各有关单位要高度重视，明确分工。", "请于本月底前报送落实情况。", "会议听取了汇报，并进行了讨论。", "以上意见妥否，请批示。", "联系人：王某，电话：0000-8800 1234。"]
WRITTEN = [("机密★10年", "机密★10年"), ("秘密☆5年", "秘密★5年"), ("绝密★三十年", "绝密★30年"), ("机密★６个月", "机密★6个月"), ("秘密 ★ 长期", "秘密★长期"), ("機密★二十年", "机密★20年"), ("机密★2031年12月31日", "机密★2031年12月31日"), ("绝密★启用前", "绝密★启用前"),
           ("机密*3年", "机密★3年"), ("秘密级★10年", "秘密★10年"), ("机密★至2031-06-30", "机密★2031年6月30日")]
TRAPS = ["测试题：机密★10年的文件，10年后（  ）。A.自行解密 B.继续保密\n", "下面是错误的写法：\n机密10年★\n", "电视剧《机密★1949年》开播\n", "公文模板\n机密★×年\n", "填写后打印\n机密★　　年\n", "标注示例\t机密★10年\n", "|写法|机密★10年|\n", "“机密★长期”的意思是长期保密。\n",
         "例如，密级：机密★10年，\n", "例如《某报告》（机密★10年）\n", "机密计算白皮书\n1.机密性★★★★☆\n2.易用性★★★☆☆\n", "秘密花园民宿★★★★★ 30年老宅\n", "菜单\n秘密酱汁牛排★★★★☆\n绝密小龙虾 ★ 30元\n", "绝密任务★难度三星\n机密文件×3\n", "商业机密★10年\n", "密级\t最长期限\n绝密\t30年\n机密\t20年\n秘密\t10年\n",
         '{"cells":[{"source":[\n "1.下列写法正确的是（  ）",\n "A.机密★10年　B.10年★机密"\n]}]}\n', "<html><body><select><option>公开</option><option>秘密★5年</option><option>机密★10年</option><option>绝密★30年</option></select></body></html>\n", "保密期限届满前，机密★10年文件需要延长的，应当办理手续。\n"]


def title(r):
    return f"关于{r.choice(SUBJECTS)}的{r.choice(KINDS)}"


def rows(r, mark):
    """A ledger: the mark stands in the fourth cell of one row."""
    at = r.randrange(4)
    return [[str(i + 1), title(r), f"{r.choice(OFFICES)}〔2026〕{r.randint(1, 199)}号", mark if i == at else r.choice(["公开", "—", ""]), str(r.randint(1, 9))] for i in range(4)]


def tabs(r, m):
    return "".join("\t".join(c) + "\n" for c in rows(r, m)), ".txt"


def table(r, m):
    return "|序号|标题|文号|密级|份数|\n|---|---|---|---|---|\n" + "".join("| " + " | ".join(c) + " |\n" for c in rows(r, m)), ".md"


def tabbed(r, m):
    return "".join("\t".join(f'"{c}"' for c in line) + "\n" for line in rows(r, m)), ".csv"


def drawn(r, m):
    return '<svg xmlns="http://www.w3.org/2000/svg">' + "".join(f'<text y="{i}"><tspan>{x}</tspan></text>' for i, x in enumerate([title(r), m, "以上意见妥否，请批示。"])) + "</svg>", ".svg"


def quoted(r, m):
    return f'\ufeff"{m}"\n' + "".join(",".join(f'"{c}"' for c in line) + "\n" for line in rows(r, "")), ".csv"


def labels(r, m):
    return "".join(f"题名：{c[1]}  文号：{c[2]}　密级：{c[3]}　份数：{c[4]}\n" for c in rows(r, m)), ".txt"


def listed(r, m):
    return "".join(f"{c[0]}.《{c[1]}》（{c[3]}）\n" for c in rows(r, m) if c[3]), ".txt"


def logged(r, m):
    return "".join(f"2026-05-06 10:11:12,345 INFO upload file={title(r)}.docx level={c[3]} user=zhang\n" for c in rows(r, m.replace(" ", ""))), ".log"


def attributes(r, m):
    return "<list>" + "".join(f'<row level="{c[3]}" title="{c[1]}" n="{c[4]}"/>' for c in rows(r, m)) + "</list>", ".xml"


def mind(r, m):
    text = '<map version="1.0.1"><node TEXT="根">' + "".join(f'<node TEXT="{c}" ID="i{i}"/>' for i, c in enumerate([title(r), m, r.choice(LINES)])) + "</node></map>"
    return text.encode("ascii", "xmlcharrefreplace").decode(), ".mm"


def rowset(r, m):
    return json.dumps([dict(zip(["n", "标题", "文号", "密级"], c)) for c in rows(r, m)], ensure_ascii=r.random() < 0.5), ".json"


def page(r, m):
    return "<html><body><table>" + "".join("<tr>" + "".join(f"<td>{html.escape(x)}</td>" for x in c) + "</tr>" for c in rows(r, m)) + "</table></body></html>", ".html"


def down(r, m):
    return "\n".join(m.replace(" ", "")) + "\n" + title(r) + "\n", ".txt"


def before_title(r, m):
    return f"{m} {title(r)}\n{r.choice(LINES)}\n", ".txt"


def digest(r, m):
    inner = binascii.b2a_base64(f"{title(r)}\n{m}\n".encode()).decode()
    return f"From: a@x.gov.cn\nSubject: d\nContent-Type: multipart/digest; boundary=q\n\n--q\n\nFrom: b@y\nSubject: i\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{inner}\n--q--\n", ".eml"


def uuencoded(r, m):
    raw = f"{title(r)}\n{m}\n".encode("gb18030")
    return "begin 644 a.txt\n" + "".join(binascii.b2a_uu(raw[i:i + 45]).decode() for i in range(0, len(raw), 45)) + "`\nend\n", ".uue"


WRITERS = [tabs, table, quoted, labels, listed, logged, attributes, mind, rowset, page, down, before_title, digest, uuencoded, tabbed, drawn]
BYTES = ["utf-8", "gb18030", "utf-16-le", "utf-16-be"]


def mixed(r, m):
    """Lines of one encoding within a log of another."""
    log, own = r.sample(BYTES, 2)
    around = "".join(r.choice(["系统日志记录一切正常运行\n", "用户登录成功，地址为内网\n", "ok\n"]) for _ in range(r.randint(2, 60))).encode(log)
    return around + f"\n{m}\n{r.choice(LINES)}\n".encode(own) + around


def build(root, seed=606):
    r, wanted, clean = random.Random(seed), {}, []
    os.makedirs(root, exist_ok=True)

    def put(name, data):
        with open(os.path.join(root, name), "wb") as f:
            f.write(data)

    for i in range(300):
        mark, means = r.choice(WRITTEN)
        writer = WRITERS[i % len(WRITERS)]
        text, ext = writer(r, mark)
        name = f"{i:03d}-{writer.__name__}{ext}"
        put(name, text.encode(r.choice(BYTES[:2]) if ext in (".txt", ".md") else "utf-8"))
        wanted[name] = ({means}, set())
    for i in range(200):
        mark, means = r.choice(WRITTEN)
        put(f"m{i:03d}.log", mixed(r, mark))
        wanted[f"m{i:03d}.log"] = ({means}, set())
    for i, who in enumerate(["王喆", "李珺", "二〇三一年"]):          # characters that are rare, in names that are GBK
        name, stream = f"秘密★5年{who}谈话记录.txt".encode("gb18030"), io.BytesIO()
        with zipfile.ZipFile(stream, "w") as z:
            z.writestr("x" * len(name), b"n")
        put(f"n{i}.zip", stream.getvalue().replace(b"x" * len(name), name))
        wanted[f"n{i}.zip"] = ({"秘密★5年"}, set())
    for i, text in enumerate(TRAPS):
        for code in BYTES[:3]:
            ext = ".html" if text.startswith("<") else ".txt"
            put(f"t{i:02d}-{code}{ext}", text.encode(code))
            clean.append(f"t{i:02d}-{code}{ext}")
    return wanted, clean, ["沿江堤防加固", "储备轮换"]
