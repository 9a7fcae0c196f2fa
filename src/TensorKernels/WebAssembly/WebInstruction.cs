namespace TensorKernels;

/// <summary>The instructions that functions are written with, as the WebAssembly Core Specification 2.0 numbers them.</summary>
internal static class WebInstruction
{
    internal const byte Block = 0x02;
    internal const byte Loop = 0x03;
    internal const byte If = 0x04;
    internal const byte End = 0x0b;
    internal const byte Branch = 0x0c;
    internal const byte BranchIf = 0x0d;
    internal const byte LocalGet = 0x20;
    internal const byte LocalSet = 0x21;
    internal const byte I32Load = 0x28;
    internal const byte I32Load8Unsigned = 0x2d;
    internal const byte I32Const = 0x41;
    internal const byte I32LessSigned = 0x48;
    internal const byte I32TrailingZeros = 0x68;
    internal const byte I32Add = 0x6a;
    internal const byte I32Multiply = 0x6c;
    internal const byte I32And = 0x71;
    internal const byte I32ShiftLeft = 0x74;
    internal const byte I32ShiftRightSigned = 0x75;
}
