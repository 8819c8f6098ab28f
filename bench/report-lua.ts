import type { TestPark } from '#testkit/park.ts';

/** For wrk: a report of a hazard, each under a command id of its own. */
export function reportLua(testPark: TestPark): string {
  const body = {
    kind: 'fire',
    description: '消防通道被杂物占用，须立即清理并保持畅通',
    enterpriseId: testPark.plant,
    zoneId: testPark.zone,
    placeWords: '一车间东侧',
    happenedAt: '2026-11-22T04:00:00.000Z',
  };
  return `math.randomseed(os.time() + os.clock() * 1000000)
local hex = "0123456789abcdef"
local function digits(n) local t = {} for i = 1, n do local d = math.random(16); t[i] = hex:sub(d, d) end return table.concat(t) end
wrk.method = "POST"
wrk.headers["content-type"] = "application/json"
local rest = [==[${JSON.stringify(body).slice(1)}]==]
request = function()
  local id = digits(8) .. "-" .. digits(4) .. "-4" .. digits(3) .. "-8" .. digits(3) .. "-" .. digits(12)
  return wrk.format(nil, nil, nil, '{"commandId":"' .. id .. '",' .. rest)
end`;
}
