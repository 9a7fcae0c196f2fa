using Microsoft.Playwright;

namespace MnistApp.Tests.Serve;

/// <summary>Draws digits on the pad of the page, as a hand would.</summary>
internal static class Strokes
{
    /// <summary>The strokes of each digit: points from the left and the top, in units of the pad's height.</summary>
    private static readonly (double X, double Y)[][][] s_digits =
    [
        [[(.35, .1), (.2, .17), (.12, .35), (.1, .55), (.16, .78), (.32, .9), (.48, .82), (.56, .6), (.55, .35), (.48, .16), (.35, .1)]],
        [[(.32, .1), (.31, .5), (.3, .9)]],
        [[(.12, .28), (.2, .12), (.38, .1), (.5, .22), (.45, .42), (.28, .65), (.1, .88), (.34, .87), (.56, .88)]],
        [[(.12, .15), (.35, .1), (.5, .25), (.4, .42), (.25, .47), (.45, .52), (.55, .7), (.4, .88), (.1, .85)]],
        [[(.22, .1), (.15, .35), (.1, .55), (.55, .55)], [(.45, .3), (.43, .6), (.42, .92)]],
        [[(.52, .12), (.2, .12), (.17, .42), (.38, .4), (.54, .6), (.45, .82), (.28, .88), (.12, .84)]],
        [[(.45, .1), (.27, .3), (.14, .6), (.18, .82), (.33, .9), (.5, .8), (.5, .62), (.35, .54), (.18, .64)]],
        [[(.1, .12), (.35, .12), (.55, .13), (.42, .5), (.3, .9)]],
        [[
            (.47, .2), (.33, .1), (.18, .18), (.2, .35), (.42, .52), (.5, .72), (.38, .88), (.2, .84), (.15, .68), (.3, .5), (.46, .36),
            (.47, .2), ]],
        [[(.5, .3), (.4, .13), (.22, .13), (.14, .3), (.26, .46), (.44, .42), (.5, .28), (.47, .6), (.4, .9)]],
    ];

    /// <summary>Draws with the mouse, or with a finger.</summary>
    /// <param name="page">The page.</param>
    /// <param name="digit">Which digit.</param>
    /// <param name="left">Where it begins, in units of the pad's height.</param>
    /// <param name="size">How large it is: 1 for the height of the pad.</param>
    /// <param name="touch">Whether a finger draws.</param>
    public static async Task DrawAsync(this IPage page, int digit, double left = 0.3, double size = 1, bool touch = false)
    {
        LocatorBoundingBoxResult box = (await page.Locator("#pad").BoundingBoxAsync())!;
        foreach ((double X, double Y)[] stroke in s_digits[digit])
        {
            (double X, double Y)[] points = [.. stroke.Select(
                point => (box.X + (left + point.X * size) * box.Height, box.Y + (0.5 + (point.Y - 0.5) * size) * box.Height))];
            if (touch)
                await TouchAsync(page, points);
            else
                await DragAsync(page, points);
        }
    }

    private static async Task DragAsync(IPage page, (double X, double Y)[] points)
    {
        await page.Mouse.MoveAsync((float)points[0].X, (float)points[0].Y);
        await page.Mouse.DownAsync();
        foreach ((double x, double y) in points.Skip(1))
            await page.Mouse.MoveAsync((float)x, (float)y, new MouseMoveOptions { Steps = 6 });
        await page.Mouse.UpAsync();
    }

    /// <summary>
    /// The browser gets what a touchscreen gives, and makes of it what it makes of that: it would scroll, if the page let it.
    /// </summary>
    private static async Task TouchAsync(IPage page, (double X, double Y)[] points)
    {
        ICDPSession browser = await page.Context.NewCDPSessionAsync(page);
        for (int i = 0; i < points.Length; i++)
        {
            for (int step = 1; step <= (i == 0 ? 1 : 6); step++)
            {
                (double X, double Y) from = points[Math.Max(0, i - 1)], to = points[i];
                object touch = new { x = from.X + (to.X - from.X) * step / 6, y = from.Y + (to.Y - from.Y) * step / 6, id = 1 };
                await browser.SendAsync(
                    "Input.dispatchTouchEvent",
                    new Dictionary<string, object> { ["type"] = i == 0 ? "touchStart" : "touchMove", ["touchPoints"] = new[] { touch } });
            }
        }
        await browser.SendAsync(
            "Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await browser.DetachAsync();
    }
}
