"""What the disk said, told to a clerk: which file, why, and what to do."""

from __future__ import annotations

import errno

from gongkai.errors import PublishError
from gongkai.publish.paths import readable

_CAUSES = {
    errno.ENOSPC: ("磁盘已满", "请清理磁盘后再运行一次。"),
    errno.EDQUOT: ("超出了磁盘配额", "请清理文件或请管理员提高配额后再运行一次。"),
    errno.EACCES: ("没有权限", "请检查这个文件和所在文件夹的权限，或者换用有权限的用户运行。"),
    errno.EPERM: ("系统不允许这样操作", "请检查这个文件和所在文件夹的权限，或者换用有权限的用户运行。"),
    errno.EROFS: ("所在的文件系统是只读的", "请换到可以写入的磁盘再运行。"),
    errno.ENOENT: ("文件不见了，可能正被别的程序移动或删除", "请再运行一次。"),
    errno.EBUSY: ("正被别的程序占用，或者是一个挂载点", "请关闭占用它的程序；若是挂载点，请改为挂载上一级文件夹。"),
    errno.EXDEV: (
        "与 .gongkai 文件夹不在同一个文件系统",
        "请把 output/ 和 .gongkai/ 放在同一个磁盘上；在容器里运行时，请把整个项目挂载为一个卷。",
    ),
    errno.EMFILE: ("打开的文件太多", "请提高系统允许打开的文件数后再运行一次。"),
    errno.ENAMETOOLONG: ("路径太长", "请把项目移到路径较短的文件夹。"),
    errno.EIO: ("磁盘读写出错", "磁盘可能已损坏，请尽快检查。"),
    errno.ELOOP: ("符号链接成了环", "请检查所在文件夹中的符号链接。"),
    errno.ENOLCK: ("文件系统不支持加锁", "请把项目移到本地磁盘再运行。"),
}


def fault_of(error: OSError, outcome: str) -> PublishError:
    """The fault to raise for what the disk said; `outcome` is the sentence that says what came of the work."""
    cause, hint = _CAUSES.get(error.errno or 0, (error.strerror or str(error), "请排除原因后再运行一次。"))
    place = f"“{readable(str(error.filename))}”：" if error.filename else ""
    return PublishError(f"{outcome}{place}{cause}。", hint)
