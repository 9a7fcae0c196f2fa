namespace TensorKernels;

/// <summary>The same on vectors of 128 bits: what follows the prefix.</summary>
internal static class WebVectorInstruction
{
    internal const int Load = 0x00;
    internal const int Load32Splat = 0x09;
    internal const int Store = 0x0b;
    internal const int Const = 0x0c;
    internal const int I32x4Splat = 0x11;
    internal const int I32x4Equal = 0x37;
    internal const int F32x4Equal = 0x41;
    internal const int F32x4Greater = 0x44;
    internal const int F32x4LessOrEqual = 0x45;
    internal const int Not = 0x4d;
    internal const int And = 0x4e;
    internal const int BitSelect = 0x52;
    internal const int Store32Lane = 0x5a;
    internal const int Store64Lane = 0x5b;
    internal const int Load32Zero = 0x5c;
    internal const int Load64Zero = 0x5d;
    internal const int I8x16NarrowUnsigned = 0x66;
    internal const int I16x8NarrowUnsigned = 0x86;
    internal const int I16x8ExtendLowUnsigned = 0x89;
    internal const int I32x4ExtendLowUnsigned = 0xa9;
    internal const int F32x4Add = 0xe4;
    internal const int F32x4Multiply = 0xe6;
}
