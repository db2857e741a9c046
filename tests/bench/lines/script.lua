-- Uses much of the language and its library, the same way every time.
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
print(fib(20))
local t = {}
for i = 1, 2000 do t[i] = (i * 7919) % 2003 end
table.sort(t)
print(t[1], t[1000], t[2000], #t)
local words = {}
for w in ("the quick brown fox jumps over the lazy dog"):gmatch("%a+") do words[#words + 1] = w:upper() end
print(table.concat(words, "-"), ("%5.2f|%x|%q"):format(math.pi, 255, "a\nb"))
local mt = setmetatable({}, {__index = function(_, k) return k .. "!" end, __add = function() return 42 end})
print(mt.hello, mt + mt)
local co = coroutine.wrap(function() for i = 1, 5 do coroutine.yield(i * i) end end)
print(co(), co(), co())
print(select(2, pcall(function() error({code = 7}) end)).code)
print(select("#", table.unpack({1, 2, 3}, 1, 3)), string.rep("ab", 3, ","), ("x"):byte(), utf8.char(228, 8364))
local f = load("local a, b = ... ; return a // b, a % b, a ~ b, a << 3, -a, not a")
print(f(17, 5))
goto done
print("not reached")
::done::
for k, v in pairs({a = 1}) do print(k, v) end
print(os.time({year = 2020, month = 1, day = 1, hour = 12}) > 0, tostring(nil), tonumber("0x1p4"), 2^53 | 0, 7 // 2.0)
collectgarbage()
print(string.pack("<i4", 100):byte(1, -1))
print("end of output")
