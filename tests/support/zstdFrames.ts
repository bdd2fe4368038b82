// Frames that the reference program of zstd made of bytes that are made here once more: the only thing in these tests that
// was not written by hand, since nothing here packs.

const WORDS = 'tea leaf steam water cup green black pour warm sip kettle porcelain mountain morning'.split(
  ' ',
);

/** Frames in base64, and the bytes that must come out of them. */
export const FRAMES: readonly (readonly [what: string, frame: Uint8Array, contents: Uint8Array])[] = [
  [
    'a short text',
    fromBase64(
      'KLUv/QRY7QIAcoQNEcClDUBkL5HcTQ6SNFdVoDozp+bL2QR1UcsA3pg6xel4ZtjB6iRYbswgMrdRzKn5cjauTAsBDgAMg6Co' +
        'DDAEOF44kACIB6gysEPWnYQnjKRzM1Ah4jK0GIoTRCBsyA==',
    ),
    prose(30, 1),
  ],
  [
    'a text with a checksum',
    fromBase64(
      'KLUv/QRYHQ4A4ogWE7AlbSByj0QIaXmbDNLGMEcyVQGW5XU1Pul1w15nxifVWFfjsCe97kmve5K9rsZhHWqc15EqkqyxRsvy' +
        'MWOHsUC0MGq8IbYFE6jF1DgBKWJlDKkKk5WPQBWAgL2oUYtOYa/tIAJCEHLuPBGkLAUhg4goSQfs0LtlHIHbm9OohRR91g5C' +
        'liyx1v5hWl0YOFsPrOiXDe1bNxiuOkjbo5ZUl250W4k2VqG67i8ZlSOLk8xv2fmCEQOLRa0DJeJw5MfGzIC7lzCQTLejlHaU' +
        'sSWUT2n+XQuAETDFk7DGACfxXT/b/uOiceV+HaOjEykNwrm1ObkHhqgmE9F4hs5eoyfoWGmF87sRzPdE1BwIXfgrDQBQXb3c' +
        '2MxLfgVFWx+HPMFHZWeqVJvVUjCcIFzoWKTeq7j/a/lsH22I8CAxF7eYd9SDB/ioxfAUShUqW+16zUOIOhD7vgQV+HjBLeSz' +
        '0Z7KoSTDBJu2Gi9sAy4LCCS+cGAhhLqvCePACVQ3xk9lA5csjgXj0MA8AIBe1sRi4gMKTCFh6syjcpehi+BI8hn2CtFTjoYQ' +
        'ad/ImLQIK8QPCC51kDb+gbloNzAYtCBS5WVXBePcz44=',
    ),
    prose(300, 2),
  ],
  [
    'a text packed as well as can be',
    fromBase64(
      'KLUv/QSInQwAIoYQEMDrgEmMULqFSLYbADDVmQH166eqf6l+/VQH1a/v8puY+gmvxSEPGniYx5DQAvB6VMeYqIvJLkMqGNo5' +
        'DF2y9LsCgLmocQdNkrSfASCEIFNl5wERIAxXAAWeEAWTFBoDvpj8JyFUMyazTOZt1yodK9hLgIS9wMRGr1n5d4B6IA7QGxBb' +
        'pO2dUjmwZRCSthg3SeMUKIdoeJON/2wr4V6EwNtJsAj/U4ZP6N0oMyMOClNUIYfvuTDB3GkFIW7GD9IAPHiSqa2H5tx3E2IT' +
        'aZ/9dYI85DAbs6Ms8httxt8aEv7vTAziAiXxYKzrZwXEVvAmJDXw/WoXJDKpwFa2XvYferDLGB2EI1cZAf9mQPpMcmXh0Rqy' +
        'QWsHAkf02q5krS9nEDlQq9zLfBDNZpPmOGrbrYSz/ALUgsIczMaF/hfSknsyChSYleiOqLDnMzHDa1bplvMu/ZOhFnNKAfMk' +
        'tBKFRyeni25L5vhS0peT15lAmvkvDamK8hgOFV+KiWaiARNf42G0RR0gtBJV/9LHh1apAu5O2Ds=',
    ),
    prose(300, 3),
  ],
  [
    'a text packed in haste',
    fromBase64(
      'KLUv/QRIrQ4AZA9wb3JjZWxhaW4ga2V0dGxlIG1vcm5pbmcgc2lwIGxlYWYgc3RlYW0gc3RlYW0gbGVhZiB0ZWEgcG91cndh' +
        'dGVyIGdyZWVuIG1vcm5pbmcgZ3JlZW4gc2lwbGVhZnJtIGdyZWV0ZWFsZWFmIGN1cHdhcm1wb3VyY3VwIG1vdW50YWluaXAg' +
        'dGVhbGVhZnBvdXJ0ZWFtcG91cmJsYWNrIHRlYSBzaXAgd2F0ZXJwb3VycG91cndhcm0gd2FybXBvdXJ0ZWFpcCBjdXBjdXB0' +
        'ZWFjdXBsZWFmY3VwdGVyd2FybWN1cHBvdXJ3YXJtcm11cmxlYWZzaXBwqKEGYhkmqdQYNgMgQoOYQzsRGC1kkEqT1jmf2qbb' +
        'SsoSrWDDPdLRSXqksPmgGThWvYFh6gKJJLQqRMKkMzg5kwRksynsPXR5+ay93O7g52uECPCjS9vpDEXqvvGkkA5gTYbMmmSY' +
        'jw2pTU7TvRT/mYeLIO7MkeCYVuinYInDxzP39UV6dRFhKo6207FItE0Nlnma/reNvmA5kJM8V1eCjLtc4KgZNMrwBS40KNOa' +
        'dHhBRixUrIEu1QVdxCYFolGtsuVR5Gl2oQtjE0ZD7pJECt44LDWHcoL9mkZVAdmfNRU=',
    ),
    prose(200, 4),
  ],
  [
    'bytes of which some are frequent',
    fromBase64(
      'KLUv/QRY/RUA2kmoChAQGOmZDlURGPWE7BL+25YppAClAKYAhAo2urmmqWG6SlXt+OG8ynTP/XAEUI8pkfshdFBqzo1oCLlR' +
        'Q/oa4YT7zyqBx7cFPzltG/CXvikvtcRK/EhDieNqQZFl+JY/gaiweuD3ZdAeGRyRletTZEOWAJ4dE2Zu+CAi4sTKDsi0r3Xg' +
        'vjso8e4klOQYpcmy4ldJnvv+InJezG/9SeZ/YGtXNId7P4dRiKoGh/48qp7N5tgPWgYtpCmkHQ8PrDNdnuTu9tBxD/7zdzKD' +
        'BUib8kj7xr0iEeEi/oCIEu4cSLZ/0Bk2p7DIfsizoJRAuRwSHwySwCGmjgB3w+5s6/SsC6bDnSTU8jTTMOQTspviJynbtNTD' +
        'ZQ7QFamxnA1d7ZErF/14JhRVc4ZGhfMs9KS+FjjdLG3tLhd82D9D9F7JWK/fpZPYQLoh8JWUqX2MJgGxSNhvwDoc0OTzSnTc' +
        'vgis0AHXf5kylm3qqWIW5aoJlD2TZiawnWKAg5ucNe0PZ5z9JvZ6Hge+UBzNm3/OTZ/IkAhf5o8f2DZHzrgXKHEwx14c0Z2m' +
        'VscFD1wu9HiuQ8UwNB2MxileKtDCMkXa+FcUSG/PHEjAr2iyiEzeeN9eFtwnTBZzyxzx8aNg0LJjwS2XgPcCZviWkAaGCxIQ' +
        'wfnF2V9lWFhxWc0NMwg9YygkyOJ0SKBQwxUFOwFPGd+YFZYuek2Qn42riYfv/UnT/8iwFxe+/OCpyflJ8Qewl8gsV/x+mctp' +
        'DZCCP+xAAPjsgnfo3WdDyoBV/AI1AJ74TUZkQlOZEf/oKUHCK0sh4JiNDj4TguWZ0mkGoUjT2JeIRAV9CA7XpHPrsy74XUAJ' +
        'oyjOcKwJsxxVsTZL9kUjFoAZrsGrVKW+omS2sjzzsFTg12ZXHoq0q6Y2jHe+6aIEAJgwiMwkxZ2UI9FokBWkAYGLAeI=',
    ),
    noise(1200, 40, 5),
  ],
  [
    'bytes of few kinds',
    fromBase64(
      'KLUv/QRonQQARt8jhEIhICEAIgAiAMujlsYP5hLQ68tr3CxS+GEAvpaMUxOSczQW85GQFzRT5lG4zAPMZvikBqHJr6eWh7RZ' +
        'IbBycz2CEom0PDE5rsyV0yx5avJ5SCXm4z4L3IWfslRqaCoA8AR40aB7/QgasBig4ITQ2YifpHPo2qaveyvvh6gfLSVO/ig0' +
        'WJbwiB+4w70e6QUAWgyABA==',
    ),
    noise(500, 6, 6),
  ],
  [
    'two blocks of one table',
    fromBase64(
      'KLUv/QRYZA8A1nRwCxCo6hgwvYcyUZIUbgBpAGwAzfhrTFR9JZ0G99aJzKVSMGDE16mBA9h4zc+FfCrLcLInSUtF6jGKZph+' +
        'YGSl15V5hrUnm8gzoNJC44Pb+HiuFZxRUzEfqLnDi4su4L9DBp4g9wPw7hO7oi6zcQYkM6nhIHwFNLpk34P0iu/LDgNtWHm1' +
        'xF+TP1+L9P4tTOPR/jY8ycYxwP3B2PpvQA8MPbTKDhq/NY/MVgXFAg+dXyjnGjmfY/dpoQRntnj5MLI/TQ1z5WmbvRsPRRPp' +
        'ej55N5/SN+GFR2Xv2akK5gwvdkrxwCkcUZ8XejZbqAXQpUZ1sQAKwxbt0jSf9mQ8Fzb8S/j0OseP/7mkCOF87xOf7RPB40As' +
        'zugiWPmYUCcdNViNFxpBOcfVLDk8RMVDXA74LdWlkWGv0oxAfb1/0+2dBYjAc26EFd3rOznvcX/ipTxf7TfEbwFtHb8DHgrv' +
        'G050QrWyI5dqeIKZNK2HBdW63+Z5zcuAe3gdO84Y2WCNeGGGmXhZPvjJ1yBrJdx9jR/u083KWTl+GashuFn9CDGQHl/r0Rpx' +
        'tBB3lpn3DB0Fdj39a1Pfn5iViPqJev98zcA9GAMMAHj8uHxkFAl3dkJqTUr6kh0wcmQwtg0BNZMYQevgl2nn/jAmasEUvQUA' +
        'h1EnJwAnACQAbN2eNPenhsFEYuIkjZXOr1wi6XA4kXQL78DsGASj3BrZaQAZo6kKDTkKHPc9dxgs5AyBVOlHcBrU5CyL4fCu' +
        'NB4LsstsH4lDJW5k59MhivDSu9k/qM+1i8gKAohvZq1uTueOpYQHduu//fhqSjEwP7UCwo1SAKF8ZYZJBYeEDyGz10XpKRp5' +
        'xHORRhFnMIALM7qXB7T9AQUQEbNBAImUA9xCpoD2KjaAALkGAFRBtABzqQ==',
    ),
    Buffer.concat([noise(900, 30, 13), Buffer.alloc(130_172, 9), noise(700, 30, 13), noise(300, 30, 14)]),
  ],
  [
    'three blocks that repeat',
    fromBase64(
      'KLUv/QRYJAUAYsYRE7ClOYCSZElCNrmaDMTGMMdkKgKsX/9OMSNzxPlGxo4o6usUdVhcsfrndwjUg2VfQI/fAkl9w6CorhAa' +
        'GZLrQDuCgugAsH4lIBASwqy8AY/+g0xkaUBOYPEacAmkSCLGgWtwPQAngsmRMRZALiBfoCHBkQMKeHjM2RpwjIBEK8XBAALY' +
        'A6CAcUDSDilA/EIeUDZg9YI3Z2yQcIDIaRvaggKcAAAQYQcDAOhvnC5jrQ6jCqoOObgC5QQAeAdpY3Vwc2lwcm1zdGVhbS0g' +
        'MQQVB0In/PyfAKotiZDgklQgugM2EKsLVwaqlzSZZEDJAGuWEAPeIEgCoAxUlvSAZsPPBLgoILygogAcwOmSHLQuSVzRJTmO' +
        'LEGDoQN4SxKD1ACPJU74DfwtCQaaTIgC+i1hBp5BgyUlzFoSIbeSDbIsAQG0khCEK4lBrpIESitZwMqSZACsRV+vbNkAGg==',
    ),
    Buffer.concat([
      prose(60, 7),
      Buffer.alloc(200_000, 'tea '),
      prose(60, 7),
      Buffer.alloc(100_000, 7),
      prose(60, 8),
    ]),
  ],
  [
    'blocks of all kinds',
    fromBase64(
      'KLUv/QRQTAAACAEBAPz/ORACjAUAAgQNEbC5AUAZNFrJzkqsGIYFJhUWYJwxjxbXcqsqz5uIFv3J/NVBJZkRh8G4a3PvLVP7' +
        'xJASATyogKUwSdsBIIQg584HUTwmYEldWjv7/3+sATvbWOGGkA8NnEOPfLjY3EqyxhrBgDjK7YLwEbbowD8Z6pZsWKbjXaet' +
        'VLRL8XeTkGd3aBzyCBngMggjItx0gdwzXFUV4AXtb9MGwltnx3/dZ8shlv68e0I8SVG6hQpydQIAACRgADEEDcbTbPcN3Fd6' +
        'wLqNEGTY+zHoaIKQkMyCZTFXsFnJp5gMKmTU26wThEMqg10zrOzCjspxLrxsZEfkYB3uc6ZS4U1Moqqexw4EzyH7pQ==',
    ),
    Buffer.concat([
      Buffer.alloc(140_000, 1),
      prose(80, 9),
      Buffer.alloc(140_000, 2),
      prose(80, 9),
      prose(40, 11),
    ]),
  ],
];

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** Words by a simple generator of numbers, `count` of them. */
function prose(count: number, seed: number): Uint8Array {
  const next = numbersFrom(seed);
  const words = Array.from({ length: count }, () => WORDS[(next() >>> 16) % WORDS.length]);
  return new TextEncoder().encode(words.join(' '));
}

/** Bytes below `values`, the lower ones more often. */
function noise(length: number, values: number, seed: number): Uint8Array {
  const next = numbersFrom(seed);
  return Uint8Array.from({ length }, () => {
    const part = (next() >>> 8) / 2 ** 24;
    return Math.floor(part * part * part * values);
  });
}

function numbersFrom(seed: number): () => number {
  let last = seed;
  return () => {
    last = (Math.imul(last, 1_103_515_245) + 12_345) >>> 0;
    return last;
  };
}
