#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a Custos key file without Custos: SECURITY section 3, read a second time.

verify-key-file.py KEYS NAME PASSPHRASE [DEVICE-HEX]     prints the data key
verify-key-file.py --test WRITER KNOWN                   the test: files by WRITER and KNOWN
"""
import hashlib
import struct
import subprocess
import sys
import tempfile
import unicodedata

try:
    from nacl import bindings, pwhash
except ImportError:
    print("1..0 # SKIP PyNaCl is not installed")
    sys.exit(0)

ALPHABET = "0123456789ACDEFGHJKMNPQRSTUVWXYZ"
HEADER, SEEDS_WRAPPED, COMMITMENT = 129, 80, 32
BOX = {1: 84, 2: 116}


class Refused(Exception):
    pass


def check(condition, why):
    if not condition:
        raise Refused(why)


def blake2b(data, key=b"", size=32):
    return hashlib.blake2b(data, key=key, digest_size=size).digest()


def parse(data):
    check(data[:8] == b"custkeys" and struct.unpack(">I", data[8:12])[0] == 1, "not a key file")
    database, (generation, n) = data[12:28], struct.unpack(">II", data[28:36])
    slots, at = [], 36
    for _ in range(n):
        check(at < len(data) and data[at] in BOX, "slot")
        size = HEADER + 24 + SEEDS_WRAPPED + COMMITMENT + BOX[data[at]]
        slots.append(data[at:at + size])
        at += size
    check(len(data) == at + 32, "length")
    return database, generation, slots


def open_slot(data, slot, stretched, device):
    database, generation, _ = parse(data)
    header, rest = slot[:HEADER], slot[HEADER:]
    key = blake2b(b"custos/kek/v1" + database + header + stretched, device, 64)
    nonce, wrapped, commitment = rest[:24], rest[24:104], rest[104:136]
    check(key[32:] == commitment, "passphrase")
    seeds = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(wrapped, header, nonce, key[:32])
    public, secret = bindings.crypto_box_seed_keypair(seeds[:32])
    signing, _ = bindings.crypto_sign_seed_keypair(seeds[32:])
    check(header[65:] == public + signing, "key pairs")
    payload = bindings.crypto_box_seal_open(rest[136:], public, secret)
    data_key = payload[:32]
    check(struct.unpack(">I", payload[32:36])[0] == generation, "generation")
    check(blake2b(data[:-32], blake2b(b"custos/slots/v1", data_key)) == data[-32:], "MAC")
    return data_key, payload[36:]


def open_account(data, name, passphrase, device=b""):
    database, _, slots = parse(data)
    name = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name.strip()).casefold())
    tag = blake2b(name.encode(), database, 16)
    slot = next((s for s in slots if s[0] == 1 and s[17:33] == tag), None)
    check(slot is not None, "name")
    device_id = slot[33:41]
    check(device_id == (blake2b(device, size=16)[:8] if device else bytes(8)), "device")
    memory, passes = struct.unpack(">II", slot[41:49])
    stretched = pwhash.argon2id.kdf(32, unicodedata.normalize("NFC", passphrase).encode(),
                                    slot[49:65], opslimit=passes, memlimit=memory * 1024)
    return open_slot(data, slot, stretched, device)[0]


def read_recovery_key(text):
    bits = "".join(f"{ALPHABET.index(c):05b}" for c in text if c != "-")
    key = int(bits[:256], 2).to_bytes(32, "big")
    check(bits[256:260] == "0000", "recovery key")
    digest = int.from_bytes(blake2b(key, b"custos/recovery/v1"), "big")
    check(bits[260:] == f"{digest:0256b}"[:20], "recovery key's checksum")
    return key


def open_recovery(data, text):
    slot = next(s for s in parse(data)[2] if s[0] == 2)
    data_key, device = open_slot(data, slot, read_recovery_key(text), b"")
    check(blake2b(device, size=16)[:8] == slot[33:41], "device")
    return data_key, device


def is_refused(function, *arguments):
    try:
        function(*arguments)
    except Exception:
        return True
    return False


def run_tests(writer, known):
    n = 0

    def say(good, what):
        nonlocal n
        n += 1
        print(f"{'ok' if good else 'not ok'} {n} {what}")

    with tempfile.TemporaryDirectory() as folder:
        lines = subprocess.run([writer, folder], check=True, capture_output=True, text=True).stdout
        told = dict(line.split(" ", 1) for line in lines.splitlines())
        device, data_key = bytes.fromhex(told["device"]), bytes.fromhex(told["data_key"])
        with open(folder + "/keys", "rb") as file:
            data = file.read()

    account = (data, told["name"], told["passphrase"], device)
    say(open_account(*account) == data_key, "the program's file opens with the passphrase")
    say(open_recovery(data, told["recovery"]) == (data_key, device),
        "and with the recovery key, which brings the workstation's secret")
    say(is_refused(open_account, data, told["name"], told["passphrase"] + "?", device),
        "but not with another passphrase")
    say(is_refused(open_account, data, told["name"], told["passphrase"], bytes(32)),
        "nor with another workstation's secret")
    say(is_refused(open_account, data, told["name"], told["passphrase"]), "nor without one")
    wrong = bytearray(data)
    wrong[-40] ^= 1
    say(is_refused(open_account, bytes(wrong), *account[1:]), "nor when the file was changed")

    with open(known, "rb") as file:
        data = file.read()
    device = bytes.fromhex("39d045a043981206e597b93723c65b73af9507aeab259ea2f12ba5ff246d2cd9")
    say(open_account(data, "Ana", "four quiet herons wading", device).hex() ==
        "616d3ae3fabf83a7c9288cdf583174503da41d121c5d131ad3d7eae92672b096", "the known file opens")
    print(f"1..{n}")


def main():
    if len(sys.argv) == 4 and sys.argv[1] == "--test":
        run_tests(*sys.argv[2:])
    elif len(sys.argv) in (4, 5):
        with open(sys.argv[1], "rb") as file:
            data = file.read()
        print(open_account(data, *sys.argv[2:4], *map(bytes.fromhex, sys.argv[4:])).hex())
    else:
        sys.exit(__doc__)


main()
